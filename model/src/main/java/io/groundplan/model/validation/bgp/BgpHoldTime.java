package io.groundplan.model.validation.bgp;

import io.groundplan.model.topology.BgpTimers;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP534: the timers of a BGP session are refused: a hold time of 1 or 2 seconds, or one shorter
 * than the keepalive time. Cilium knows no hold time of 0, and compares what is stated with its own
 * default of the other: 90 seconds and 30.
 */
final class BgpHoldTime implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          534,
          "bgp-hold-time-too-small",
          Severity.ERROR,
          "The hold time of a BGP session is too small, or below its keepalive time");

  /** RFC 4271 section 4.2. */
  private static final int LEAST = 3;

  private static final int CILIUM_HOLD = 90;
  private static final int CILIUM_KEEPALIVE = 30;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (BgpSpeaker speaker : BgpSpeaker.all(context)) {
      boolean isCilium =
          speaker.owner() instanceof Cluster cluster && CiliumSpeakers.isOne(context, cluster);
      check(speaker, isCilium).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> check(BgpSpeaker speaker, boolean isCilium) {
    BgpTimers timers = speaker.instance().timers();
    Optional<Integer> hold = timers.holdTimeSeconds();
    Optional<Integer> keepalive = timers.keepaliveSeconds();
    if (hold.isPresent() && hold.get() < LEAST && (hold.get() > 0 || isCilium)) {
      String remedy = isCilium ? "%s; take 3 or more" : "%s; take 3 or more, or 0 for none";
      return Optional.of(
          problem(
                  speaker.subject().then("holdTime"),
                  "%s asks for a hold time of "
                      .concat(remedy)
                      .formatted(speaker.owner().id(), seconds(hold.get())))
              .fixedBy(
                  speaker.timers(
                      "Set the hold time to 90 seconds",
                      timers.withTimes(
                          Optional.of(CILIUM_HOLD), keepalive.filter(it -> it <= CILIUM_HOLD)))));
    }
    int effectiveHold = hold.orElse(CILIUM_HOLD);
    int effectiveKeepalive = keepalive.orElse(CILIUM_KEEPALIVE);
    boolean isStated = hold.isPresent() && keepalive.isPresent();
    boolean isCompared = isStated || (isCilium && (hold.isPresent() || keepalive.isPresent()));
    if (!isCompared || effectiveHold == 0 || effectiveKeepalive <= effectiveHold) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                speaker.subject().then(hold.isPresent() ? "holdTime" : "keepalive"),
                "%s has a hold time of %s%s, but a keepalive time of %s%s; make it a third of the hold time"
                    .formatted(
                        speaker.owner().id(),
                        seconds(effectiveHold),
                        hold.isPresent() ? "" : " (Cilium's default)",
                        seconds(effectiveKeepalive),
                        keepalive.isPresent() ? "" : " (Cilium's default)"))
            .fixedBy(
                speaker.timers(
                    "Set the keepalive time to %s"
                        .formatted(seconds(Math.max(1, effectiveHold / 3))),
                    timers.withTimes(hold, Optional.of(Math.max(1, effectiveHold / 3))))));
  }

  private static String seconds(int count) {
    return count == 1 ? "1 second" : count + " seconds";
  }
}
