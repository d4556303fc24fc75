package io.groundplan.model.validation.dns;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP7xx, in the order of their codes. */
public final class DnsRules {

  private DnsRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new DnsServerUnowned(),
        new ForwardTargetNotDns(),
        new RewriteToDnsServer(),
        new AnswerHasNoOwner(),
        new SplitHorizon(),
        new ForwardingLoop(),
        new SingleResolver(),
        new PublicRecordPrivateAddress(),
        new WebhookWildcard(),
        new ResolverInsideCluster(),
        new DnsServerUnreachable());
  }
}
