// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/github/app_key_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace qm::github {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AppKey)
};

constexpr QByteArrayView begins{"-----BEGIN "};
constexpr QByteArrayView dashes{"-----"};
/// What "-----BEGIN" looks like in base64.
constexpr QByteArrayView beginsInBase64{"LS0tLS1CRUdJTi"};

/// A block of PEM, as views into the text.
struct Block {
    QByteArrayView label{};
    QByteArrayView body{};
    bool isWhole{false};
};

std::optional<Block> nextBlock(QByteArrayView text, qsizetype from)
{
    const qsizetype begin = text.indexOf(begins, from);
    if (begin < 0)
        return std::nullopt;
    const qsizetype label = begin + begins.size();
    const qsizetype labelEnd = text.indexOf(dashes, label);
    if (labelEnd < 0)
        return Block{.label = text.sliced(label)};
    const qsizetype body = labelEnd + dashes.size();
    const qsizetype end = text.indexOf("-----END "_ba, body);
    return Block{.label = text.sliced(label, labelEnd - label),
                 .body = text.sliced(body, (end < 0 ? text.size() : end) - body),
                 .isWhole = end >= 0};
}

/// The private key among the blocks, else the first block.
std::optional<Block> keyBlock(QByteArrayView text)
{
    const std::optional<Block> first = nextBlock(text, 0);
    for (std::optional<Block> block = first; block; block = nextBlock(text, block->label.data() - text.data()))
        if (block->label.endsWith("PRIVATE KEY"_ba))
            return block;
    return first;
}

Error notTheAppsKey(const QString& reason)
{
    return unusableKey(reason, getAnotherKey());
}

/// What is wrong with a block that is no private key of the right kind.
std::optional<Error> objection(const Block& block)
{
    if (block.label == "ENCRYPTED PRIVATE KEY"_ba || block.body.contains("ENCRYPTED"_ba))
        return unusableKey(Words::tr("it is encrypted with a password"),
                           Words::tr("GitHub's own keys have none: take the password off with “openssl rsa -in KEY.pem -out PLAIN.pem”, or "
                                     "generate a new key on the App's settings page."));
    if (block.label == "EC PRIVATE KEY"_ba)
        return notTheAppsKey(Words::tr("it is an elliptic curve key, and GitHub's Apps use RSA"));
    if (block.label == "OPENSSH PRIVATE KEY"_ba)
        return notTheAppsKey(Words::tr("it is a key for SSH"));
    if (block.label.endsWith("PUBLIC KEY"_ba))
        return notTheAppsKey(Words::tr("it is a public key, and signing in takes the private one"));
    if (block.label.startsWith("CERTIFICATE"_ba) || block.label == "X509 CERTIFICATE"_ba)
        return notTheAppsKey(Words::tr("it is a certificate"));
    if (block.label != "RSA PRIVATE KEY"_ba && block.label != "PRIVATE KEY"_ba)
        return notTheAppsKey(Words::tr("it is something else in PEM"));
    if (!block.isWhole)
        return unusableKey(Words::tr("its end is missing"),
                           Words::tr("Copy the whole file, from “-----BEGIN” to the last dash of its last line."));
    return std::nullopt;
}

/// What a text without any PEM looks like.
Error unlikePem(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    const bool isOneWord = std::none_of(trimmed.begin(), trimmed.end(), [](char sign) { return sign == ' ' || sign == '\n'; });
    const auto isHex = [](char sign) { return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f'); };
    if (trimmed.isEmpty())
        return unusableKey(Words::tr("it is empty"), getAnotherKey());
    if (trimmed.startsWith("ssh-"_ba))
        return notTheAppsKey(Words::tr("it is a public key for SSH"));
    if (trimmed.startsWith("ghp_"_ba) || trimmed.startsWith("ghs_"_ba) || trimmed.startsWith("github_pat_"_ba))
        return unusableKey(Words::tr("it is a token"), Words::tr("Give it as the token, or give the App's private key here."));
    if (trimmed.size() == 40 && std::all_of(trimmed.begin(), trimmed.end(), isHex))
        return notTheAppsKey(Words::tr("it looks like the App's client secret"));
    if (text.startsWith('\x30'))
        return unusableKey(Words::tr("it is in a binary format"),
                           Words::tr("Convert it with “openssl rsa -inform DER -in KEY -out KEY.pem”, or take the PEM file GitHub gave."));
    if (isOneWord && trimmed.size() < 1'000 && (trimmed.endsWith(".pem"_ba) || trimmed.contains('/')))
        return unusableKey(Words::tr("it looks like the name of a file"), Words::tr("Give what is in the file, not its name."));
    return notTheAppsKey(Words::tr("it does not begin with “-----BEGIN RSA PRIVATE KEY-----”"));
}

bool isBase64(char sign)
{
    return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '+' || sign == '/' ||
           sign == '=';
}

/// The block anew; nothing where it holds what base64 does not. What of a line break may be left is left out: white space and
/// the letters “\n”.
std::optional<QByteArray> rebuilt(const Block& block)
{
    constexpr int lineLength = 64;
    QByteArray pem;
    pem.reserve(2 * (block.label.size() + block.body.size()) + 64); // one piece of memory, which is wiped
    pem.append(begins).append(block.label).append(dashes).append('\n');
    int column = 0;
    for (qsizetype i = 0; i < block.body.size(); ++i) {
        const char sign = block.body[i];
        if (sign == '\\' && i + 1 < block.body.size() && (block.body[i + 1] == 'n' || block.body[i + 1] == 'r')) {
            ++i;
            continue;
        }
        if (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t')
            continue;
        if (!isBase64(sign)) {
            [[maybe_unused]] const Secret wiped = Secret::taking(std::move(pem));
            return std::nullopt;
        }
        pem.append(sign);
        if (++column == lineLength) {
            pem.append('\n');
            column = 0;
        }
    }
    if (column > 0)
        pem.append('\n');
    pem.append("-----END ").append(block.label).append(dashes).append('\n');
    return pem;
}

} // namespace

Error unusableKey(const QString& reason, const QString& hint)
{
    return {.kind = Error::Kind::SignIn,
            .system = u"GitHub"_s,
            .attempted = Words::tr("use the App's private key"),
            .reason = reason,
            .hint = hint};
}

QString getAnotherKey()
{
    return Words::tr("Generate a private key on the App's settings page (“Private keys”) and give the file that is downloaded.");
}

Result<Secret> mendedPem(const Secret& text)
{
    if (const QByteArrayView whole = text.expose(); whole.trimmed().startsWith(beginsInBase64))
        return mendedPem(Secret::taking(QByteArray::fromBase64(QByteArray::fromRawData(whole.data(), whole.size()))));
    const std::optional<Block> block = keyBlock(text.expose());
    if (!block)
        return fail(unlikePem(text.expose()));
    if (const std::optional<Error> error = objection(*block))
        return fail(*error);
    std::optional<QByteArray> pem = rebuilt(*block);
    if (!pem)
        return fail(unusableKey(Words::tr("it holds signs that do not belong into a key"),
                                Words::tr("Copy the file anew: something changed it on the way.")));
    return Secret::taking(*std::move(pem));
}

} // namespace qm::github
