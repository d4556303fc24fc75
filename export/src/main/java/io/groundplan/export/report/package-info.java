/**
 * What validation found, as the people and programs that read it want it: lines of text or JSON.
 * Pure functions from a report to text.
 */
@NullMarked
package io.groundplan.export.report;

import org.jspecify.annotations.NullMarked;
