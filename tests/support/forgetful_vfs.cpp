// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/forgetful_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <vector>

namespace qm::test {
namespace {

/// A file as this process sees it, and what of that the disk has not been given.
struct Image {
    struct Change {
        sqlite3_int64 at{0}; ///< for a truncation, the new size
        std::string bytes{};
        bool truncates{false};
    };
    std::string content;
    std::vector<Change> unsynced;
};

/// What SQLite holds for an open file: ours, and behind it the real one.
struct File {
    sqlite3_file base;
    std::shared_ptr<Image> image;
    sqlite3_file* real;
};

std::mutex& guard()
{
    static std::mutex one;
    return one;
}

/// By name, for as long as the process lives: a file that is closed and opened again still has its unsynced writes.
std::map<std::string, std::shared_ptr<Image>>& images()
{
    static std::map<std::string, std::shared_ptr<Image>> all;
    return all;
}

sqlite3_vfs*& original()
{
    static sqlite3_vfs* vfs = nullptr;
    return vfs;
}

File& ours(sqlite3_file* file)
{
    return *reinterpret_cast<File*>(file);
}

int load(Image& image, sqlite3_file* real)
{
    sqlite3_int64 size = 0;
    if (const int code = real->pMethods->xFileSize(real, &size); code != SQLITE_OK)
        return code;
    image.content.resize(std::size_t(size));
    return size == 0 ? SQLITE_OK : real->pMethods->xRead(real, image.content.data(), int(size), 0);
}

int close(sqlite3_file* file)
{
    const std::lock_guard lock(guard());
    File& closing = ours(file);
    const int code = closing.real->pMethods->xClose(closing.real);
    closing.image.~shared_ptr();
    return code;
}

int read(sqlite3_file* file, void* to, int amount, sqlite3_int64 at)
{
    const std::lock_guard lock(guard());
    const std::string& content = ours(file).image->content;
    const sqlite3_int64 there = std::clamp<sqlite3_int64>(sqlite3_int64(content.size()) - at, 0, amount);
    std::memcpy(to, content.data() + (there > 0 ? at : 0), std::size_t(there));
    std::memset(static_cast<char*>(to) + there, 0, std::size_t(amount - there));
    return there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 at)
{
    const std::lock_guard lock(guard());
    Image& image = *ours(file).image;
    std::string bytes(static_cast<const char*>(from), std::size_t(amount));
    image.content.resize(std::max(image.content.size(), std::size_t(at + amount)));
    image.content.replace(std::size_t(at), std::size_t(amount), bytes);
    image.unsynced.push_back({.at = at, .bytes = std::move(bytes)});
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    const std::lock_guard lock(guard());
    Image& image = *ours(file).image;
    image.content.resize(std::size_t(size));
    image.unsynced.push_back({.at = size, .truncates = true});
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int flags)
{
    const std::lock_guard lock(guard());
    const File& syncing = ours(file);
    const sqlite3_io_methods& disk = *syncing.real->pMethods;
    for (const Image::Change& change : syncing.image->unsynced) {
        const int code = change.truncates ? disk.xTruncate(syncing.real, change.at)
                                          : disk.xWrite(syncing.real, change.bytes.data(), int(change.bytes.size()), change.at);
        if (code != SQLITE_OK)
            return code;
    }
    syncing.image->unsynced.clear();
    return disk.xSync(syncing.real, flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    const std::lock_guard lock(guard());
    *size = sqlite3_int64(ours(file).image->content.size());
    return SQLITE_OK;
}

int fileControl(sqlite3_file* file, int what, void* argument)
{
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK; // would write to the disk
    return ours(file).real->pMethods->xFileControl(ours(file).real, what, argument);
}

// The rest is the real file's: locks, the memory shared between connections (which SQLite makes anew after a crash).
template <auto Method, class... Rest>
int passOn(sqlite3_file* file, Rest... rest)
{
    return (ours(file).real->pMethods->*Method)(ours(file).real, rest...);
}

void barrier(sqlite3_file* file)
{
    ours(file).real->pMethods->xShmBarrier(ours(file).real);
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given)
{
    const std::lock_guard lock(guard());
    File& opening = *new (file) File{.base = {.pMethods = nullptr}, .image = {}, .real = nullptr};
    opening.real = reinterpret_cast<sqlite3_file*>(&opening + 1);
    if (const int code = original()->xOpen(original(), name, opening.real, flags, given); code != SQLITE_OK) {
        opening.image.~shared_ptr();
        return code;
    }
    std::shared_ptr<Image> nobodys;
    std::shared_ptr<Image>& image = name ? images()[name] : nobodys;
    int code = SQLITE_OK;
    if (!image) {
        image = std::make_shared<Image>();
        code = load(*image, opening.real);
    }
    opening.image = image;
    static constexpr sqlite3_io_methods methods{.iVersion = 2, // no memory-mapped reading, which would pass us by
                                                .xClose = close,
                                                .xRead = read,
                                                .xWrite = write,
                                                .xTruncate = truncate,
                                                .xSync = sync,
                                                .xFileSize = fileSize,
                                                .xLock = passOn<&sqlite3_io_methods::xLock, int>,
                                                .xUnlock = passOn<&sqlite3_io_methods::xUnlock, int>,
                                                .xCheckReservedLock = passOn<&sqlite3_io_methods::xCheckReservedLock, int*>,
                                                .xFileControl = fileControl,
                                                .xSectorSize = passOn<&sqlite3_io_methods::xSectorSize>,
                                                .xDeviceCharacteristics = passOn<&sqlite3_io_methods::xDeviceCharacteristics>,
                                                .xShmMap = passOn<&sqlite3_io_methods::xShmMap, int, int, int, void volatile**>,
                                                .xShmLock = passOn<&sqlite3_io_methods::xShmLock, int, int, int>,
                                                .xShmBarrier = barrier,
                                                .xShmUnmap = passOn<&sqlite3_io_methods::xShmUnmap, int>,
                                                .xFetch = nullptr,
                                                .xUnfetch = nullptr};
    opening.base.pMethods = &methods; // SQLite closes what has methods, whatever is returned
    return code;
}

int remove(sqlite3_vfs*, const char* name, int syncFolder)
{
    const std::lock_guard lock(guard());
    images().erase(name);
    return original()->xDelete(original(), name, syncFolder);
}

} // namespace

void registerForgetfulVfs(bool asDefault)
{
    static sqlite3_vfs forgetful = [] {
        original() = sqlite3_vfs_find(nullptr);
        sqlite3_vfs vfs = *original();
        vfs.pNext = nullptr;
        vfs.zName = "forgetful";
        vfs.szOsFile += int(sizeof(File));
        vfs.xOpen = open;
        vfs.xDelete = remove;
        return vfs;
    }();
    sqlite3_vfs_register(&forgetful, asDefault ? 1 : 0);
}

} // namespace qm::test
