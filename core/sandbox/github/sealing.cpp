// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/github/sealing.h"

#include "core/sandbox/random.h"

#include <sodium.h>

namespace qm::sandbox::github {
namespace {

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

} // namespace

void makeKeys(State& state, quint64 seed)
{
    Random random(seed ^ 0x6b657973ULL);
    const QByteArray secret = random.text(crypto_box_SEEDBYTES, QByteArrayView(lettersAndDigits, sizeof(lettersAndDigits) - 1));
    state.keyId = QString::fromLatin1("5" + random.text(17, "0123456789"));
    state.publicKey.resize(crypto_box_PUBLICKEYBYTES);
    state.secretKey.resize(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(bytes(state.publicKey), bytes(state.secretKey), bytes(secret));
}

std::optional<QByteArray> openSealed(const State& state, const QByteArray& box)
{
    if (box.size() < static_cast<qsizetype>(crypto_box_SEALBYTES))
        return std::nullopt;
    QByteArray plain(box.size() - static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(bytes(plain), bytes(box), static_cast<unsigned long long>(box.size()), bytes(state.publicKey),
                             bytes(state.secretKey)) != 0)
        return std::nullopt;
    return plain;
}

} // namespace qm::sandbox::github
