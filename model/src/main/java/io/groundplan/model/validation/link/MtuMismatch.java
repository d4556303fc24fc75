package io.groundplan.model.validation.link;

import io.groundplan.model.address.Mtu;
import io.groundplan.model.graph.Attachments;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.TaggedSegments;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * GP204: interfaces on one segment have different MTUs. What is above the MTU that the segment
 * states is GP203. A switch port or a bridge without addresses sends nothing itself, so that it may
 * take more than others send; a trunk takes as much as the widest of its VLANs.
 */
final class MtuMismatch implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          204, "mtu-mismatch", Severity.WARNING, "Interfaces on one segment have different MTUs");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** An interface with an MTU of its own. */
  private record Member(Machine machine, NetworkInterface link, Mtu mtu) {
    String title() {
      return MachineLinks.title(machine, link);
    }
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Segment segment : context.topology().all(Segment.class)) {
      List<Member> members = members(context, segment);
      expected(segment, members)
          .ifPresent(wanted -> {
            for (Member member : members) {
              if (differs(segment, member, wanted)) {
                problems.add(problem(segment, member, wanted, members));
              }
            }
          });
    }
    return problems;
  }

  private static List<Member> members(RuleContext context, Segment segment) {
    List<Member> members = new ArrayList<>();
    for (Attachments.Plug plug : context.domains().members(segment.id())) {
      if (!plug.tagged() && plug.owner() instanceof Machine machine) {
        plug.link().mtu().ifPresent(mtu -> members.add(new Member(machine, plug.link(), mtu)));
      }
    }
    return members;
  }

  /** The segment's MTU, else what most of the members have; of two equally frequent the larger. */
  private static Optional<Mtu> expected(Segment segment, List<Member> members) {
    Map<Mtu, Long> counts =
        members.stream()
            .filter(MtuMismatch::sends)
            .collect(Collectors.groupingBy(Member::mtu, Collectors.counting()));
    return segment
        .mtu()
        .or(() ->
            counts.entrySet().stream()
                .max(
                    Map.Entry.<Mtu, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey));
  }

  private static boolean differs(Segment segment, Member member, Mtu wanted) {
    int order = member.mtu().compareTo(wanted);
    return order < 0 || (order > 0 && segment.mtu().isEmpty() && sends(member));
  }

  private static boolean sends(Member member) {
    return !MachineLinks.onlyPasses(member.machine(), member.link()) && !isTrunk(member);
  }

  private static boolean isTrunk(Member member) {
    return !member.link().attachment().tagged().equals(TaggedSegments.NONE)
        || member.machine().interfaces().stream()
            .anyMatch(other ->
                member.link().name().isPresent() && other.parent().equals(member.link().name()));
  }

  private Problem problem(Segment segment, Member member, Mtu wanted, List<Member> members) {
    List<Member> others =
        members.stream().filter(other -> other.mtu().equals(wanted) && sends(other)).toList();
    String reason =
        segment.mtu().isPresent()
            ? "its segment %s has %s".formatted(segment.id(), wanted)
            : "%s on %s %s %s"
                .formatted(
                    Phrase.list(others.stream().map(Member::title).toList()),
                    segment.id(),
                    others.size() == 1 ? "has" : "have",
                    wanted);
    Subject other =
        segment.mtu().isPresent()
            ? Subject.of(segment).then("mtu")
            : Subject.of(others.getFirst().machine(), others.getFirst().link()).then("mtu");
    return problem(
            Subject.of(member.machine(), member.link()).then("mtu"),
            "%s has MTU %s, but %s; packets between them get lost, so give all the same"
                .formatted(member.title(), member.mtu(), reason))
        .relatedTo(other)
        .fixedBy(MachineEdits.mtu(member.machine(), member.link(), wanted));
  }
}
