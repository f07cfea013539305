// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace qm::sandbox::github {

/// The private key of the sample organization's GitHub App: RSA, 2048 bits, PEM in the form GitHub hands them out (PKCS#1). It is
/// the same in every sample and protects nothing.
const QByteArray& samplePrivateKey();

/// Whether the signature (RSASSA-PKCS1-v1_5 with SHA-256, "RS256") of a text was made with that key.
bool isSignedWithSampleKey(const QByteArray& text, const QByteArray& signature);

} // namespace qm::sandbox::github
