package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.VlanId;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.Link;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * GP119: a VLAN interface is in a segment that has another tag than the interface's own, which its
 * {@code vlan} or its name says.
 */
final class VlanTagDiffers implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          119,
          "vlan-tag-differs",
          Severity.ERROR,
          "A VLAN interface has another tag than its segment");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      for (NetworkInterface link : machine.interfaces()) {
        check(context.topology(), machine, link).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> check(Topology topology, Machine machine, NetworkInterface link) {
    Optional<Segment> segment =
        link.attachment().segment().flatMap(id -> topology.find(id, Segment.class));
    return link.vlanId()
        .flatMap(tag ->
            segment
                .filter(in -> in.vlan().filter(own -> !own.equals(tag)).isPresent())
                .map(in -> problem(topology, machine, link, tag, in)));
  }

  private Problem problem(
      Topology topology, Machine machine, NetworkInterface link, VlanId tag, Segment segment) {
    VlanId wanted = segment.vlan().orElse(tag);
    Optional<Segment> meant =
        topology.all(Segment.class).stream()
            .filter(other -> other.vlan().equals(Optional.of(tag)))
            .min(Comparator.comparing(Segment::id));
    Problem problem =
        problem(
                Subject.of(machine, link),
                "%s/%s has VLAN %s, but its segment %s has %s; %s"
                    .formatted(
                        machine.id(),
                        link.key(),
                        tag,
                        segment.id(),
                        wanted,
                        meant
                            .map(other ->
                                "change its tag, or its segment to %s, which has %s"
                                    .formatted(other.id(), tag))
                            .orElse("change one of the two tags")))
            .relatedTo(Subject.of(segment).then("vlan"));
    if (statesTag(link)) {
      problem =
          problem.fixedBy(
              fix(
                  machine,
                  link,
                  "Set the VLAN of %s/%s to %s".formatted(machine.id(), link.key(), wanted),
                  each -> withTag(each, wanted)));
    }
    return meant.isEmpty()
        ? problem
        : problem.fixedBy(
            fix(
                machine,
                link,
                "Put %s/%s into %s".formatted(machine.id(), link.key(), meant.get().id()),
                each -> withSegment(each, meant.get())));
  }

  private static boolean statesTag(NetworkInterface link) {
    return link.link().kind() instanceof VlanLink vlan && vlan.vlan().isPresent();
  }

  private static QuickFix fix(
      Machine machine,
      NetworkInterface link,
      String label,
      UnaryOperator<NetworkInterface> change) {
    return new QuickFix(
        label, topology -> MachineEdits.link(topology, machine.id(), link.path(), change));
  }

  private static NetworkInterface withTag(NetworkInterface link, VlanId tag) {
    Link old = link.link();
    return link.link().kind() instanceof VlanLink vlan
        ? new NetworkInterface(
            link.name(),
            link.attachment(),
            link.addresses(),
            link.publicAddress(),
            link.gateway(),
            link.mtu(),
            new Link(
                new VlanLink(Optional.of(tag), vlan.parent()),
                old.mac(),
                old.driver(),
                old.busPath(),
                old.selector()))
        : link;
  }

  private static NetworkInterface withSegment(NetworkInterface link, Segment segment) {
    return link.withAttachment(
        new Attachment(
            Optional.of(segment.id()),
            link.attachment().tagged(),
            link.attachment().tunnel(),
            link.attachment().peer()));
  }
}
