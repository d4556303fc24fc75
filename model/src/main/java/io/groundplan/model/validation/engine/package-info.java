/**
 * The list of all rules, and the judgement that they pass on a topology. The only package that
 * knows the groups of rules.
 */
@NullMarked
package io.groundplan.model.validation.engine;

import org.jspecify.annotations.NullMarked;
