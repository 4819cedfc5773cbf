// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

/**
 * Something to try against a finding.
 *
 * @param action what to do, in a few words for the user
 * @param reason why it should help, in one sentence
 * @param evidence who found that it helps
 * @param change the change in DL4J's terms, as source text; empty when it is not one of the network's source
 */
public record Remedy(String action, String reason, String evidence, String change) {
}
