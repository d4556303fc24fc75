package io.groundplan.model.validation.bgp;

import io.groundplan.model.address.Asn;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GP518: a speaker has the number of an autonomous system that no speaker may have. What is out of
 * bounds altogether the reader refuses (GP909).
 */
final class BgpAsnNotValid implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          518,
          "bgp-asn-not-valid",
          Severity.ERROR,
          "A BGP speaker has an AS number that is reserved");

  /** RFC 6793 section 9. */
  private static final long AS_TRANS = 23_456;

  /** RFC 7300. */
  private static final Set<Long> LAST = Set.of(65_535L, 4_294_967_295L);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return BgpSpeaker.all(context).stream()
        .flatMap(speaker -> speaker.instance().asn().flatMap(asn -> check(speaker, asn)).stream())
        .toList();
  }

  private Optional<Problem> check(BgpSpeaker speaker, Asn asn) {
    return reason(asn)
        .map(reason ->
            problem(
                speaker.subject().then("asn"),
                "%s speaks BGP as AS %s, %s; take one from 64512 to 65534, which are for private use"
                    .formatted(speaker.owner().id(), asn, reason)));
  }

  private static Optional<String> reason(Asn asn) {
    if (asn.number() == AS_TRANS) {
      return Optional.of("which stands in for numbers of 32 bits");
    }
    return LAST.contains(asn.number())
        ? Optional.of("the last of its kind, which is reserved")
        : Optional.empty();
  }
}
