package io.groundplan.model.topology;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A user's decision that a problem is one by choice.
 *
 * @param rule code of the rule, such as {@code GP401}
 * @param reason why; without one the waiver does not waive (GP907)
 * @param until last day on which it holds
 */
public record Waiver(String rule, Optional<String> reason, Optional<LocalDate> until) {}
