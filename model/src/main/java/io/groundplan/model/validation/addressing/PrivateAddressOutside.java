package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP118: an interface in the Internet, or the address as which the Internet is said to see it, is
 * private. An interface that states its public address is behind a translator that is not drawn,
 * and shared addresses (RFC 6598) are what carriers hand out.
 */
final class PrivateAddressOutside implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          118,
          "private-address-on-public-uplink",
          Severity.WARNING,
          "An address that is said to be on the Internet is private");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (var owners : context.addresses().byAddress().values()) {
      for (AddressOwner owner : owners) {
        check(owner).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> check(AddressOwner owner) {
    Subject subject = Subject.of(owner.element(), owner.path());
    if (owner.role() == AddressOwner.Role.PUBLIC) {
      return isSeenByNobody(owner.address())
          ? Optional.of(
              problem(
                  subject,
                  "%s is said to be seen as %s, which no one on the Internet sees; write the public"
                          .formatted(owner.title(), owner.address())
                      + " address, dynamic, or none if the carrier translates"))
          : Optional.empty();
    }
    return owner
        .link()
        .filter(link -> link.attachment().segment().equals(Optional.of(ElementId.INTERNET)))
        .filter(link -> link.publicAddress().isEmpty() && owner.address().isPrivate())
        .map(link ->
            problem(
                subject,
                "%s is in the Internet with %s, which is private; draw the network in between,"
                        .formatted(owner.title(), owner.address())
                    + " or write its publicAddress"));
  }

  private static boolean isSeenByNobody(IpAddress address) {
    return address.isPrivate()
        || address.isSharedSpace()
        || address.isLinkLocal()
        || address.isLoopback();
  }
}
