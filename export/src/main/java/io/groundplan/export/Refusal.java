package io.groundplan.export;

import io.groundplan.model.validation.Subject;

/**
 * Why an exporter writes nothing of a topology that may be right in itself, such as a form of
 * configuration that it does not know.
 *
 * @param subject what it is about
 * @param message the element, the value and the remedy
 */
public record Refusal(Subject subject, String message) {}
