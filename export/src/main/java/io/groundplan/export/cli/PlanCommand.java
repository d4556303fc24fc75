package io.groundplan.export.cli;

import io.groundplan.export.report.AddressAnswers;
import io.groundplan.export.report.JsonAddressPlan;
import io.groundplan.export.report.TextAddressPlan;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.plan.AddressFinding;
import io.groundplan.model.plan.AddressPlan;
import io.groundplan.model.plan.AddressSearch;
import io.groundplan.model.plan.NextAddress;
import io.groundplan.model.plan.PrefixRenumbering;
import io.groundplan.model.plan.Renumbered;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.file.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan FILE}: who has which addresses, what is free, and what another prefix changes. */
@CommandLine.Command(
    name = "plan",
    description = {
      "Show the address plan: who has which addresses of each subnet, and what is free.",
      "Or find an address, name the next free one, give a network another prefix."
    },
    footer = {
      "  groundplan plan lab.topology.yaml",
      "  groundplan plan lab.topology.yaml --find 10.0.0.57",
      "  groundplan plan lab.topology.yaml --next lan --for worker-3",
      "  groundplan plan lab.topology.yaml --renumber 10.0.0.0/24=10.7.0.0/24"
    })
final class PlanCommand implements Command {

  private static final int MOST_NEXT = 1000;

  @Parameters(paramLabel = "FILE", description = "The topology file; - is standard input.")
  String file = "";

  @Option(
      names = "--segment",
      paramLabel = "ID",
      description = "The plan of this segment's subnets alone.")
  Optional<String> segment = Optional.empty();

  @Option(
      names = "--find",
      paramLabel = "ADDRESS",
      description =
          "Who has an address and where it lies; also a range, prefix, MAC address or name.")
  Optional<String> find = Optional.empty();

  @Option(
      names = "--next",
      paramLabel = "SEGMENT",
      description = "The next free address of a segment, one of each family.")
  Optional<String> next = Optional.empty();

  @Option(
      names = "--for",
      paramLabel = "ID",
      description = "With --next: for this machine, which keeps the host part it has elsewhere.")
  Optional<String> owner = Optional.empty();

  @Option(
      names = "--count",
      paramLabel = "NUMBER",
      description = "With --next: so many of each family.")
  Optional<Integer> count = Optional.empty();

  @Option(
      names = "--renumber",
      paramLabel = "OLD=NEW",
      description = "Give a network another prefix, and show what changes as a diff.")
  Optional<String> renumber = Optional.empty();

  @Option(
      names = "--apply",
      description =
          "With --renumber: write the file, unless that brings errors; a topology from standard"
              + " input goes to standard output.")
  boolean apply;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How the answer is written: ${COMPLETION-CANDIDATES}.")
  OutputFormat format = OutputFormat.TEXT;

  @Override
  public ExitCode run(Session session) throws IOException, UsageException {
    checkOptions();
    TopologyInput input = new TopologyInput(file);
    LoadedTopology loaded = LoadedTopology.withoutLayout(input.read(session));
    loaded.tellProblems(session);
    if (!loaded.isTopology()) {
      return ExitCode.PROBLEMS;
    }
    ReadResult read = loaded.topology();
    ExitCode answered;
    if (find.isPresent()) {
      answered = find(session, read, find.get());
    } else if (next.isPresent()) {
      answered = next(session, read.topology(), next.get());
    } else if (renumber.isPresent()) {
      answered = renumber(session, input, read, renumber.get());
    } else {
      answered = plan(session, read);
    }
    return ExitCode.problemsIf(!loaded.isComplete()).orWorse(answered);
  }

  private void checkOptions() throws UsageException {
    long questions = Stream.of(segment, find, next, renumber).filter(Optional::isPresent).count();
    if (questions > 1) {
      throw new UsageException("--segment, --find, --next and --renumber do not go together");
    }
    if (next.isEmpty() && (owner.isPresent() || count.isPresent())) {
      throw new UsageException("--for and --count go with --next");
    }
    if (owner.isPresent() && count.isPresent()) {
      throw new UsageException("--for and --count do not go together");
    }
    if (count.isPresent() && (count.get() < 1 || count.get() > MOST_NEXT)) {
      throw new UsageException("--count %d is not in 1..%d".formatted(count.get(), MOST_NEXT));
    }
    if (apply && renumber.isEmpty()) {
      throw new UsageException("--apply goes with --renumber");
    }
  }

  private ExitCode plan(Session session, ReadResult read) throws IOException, UsageException {
    AddressPlan plan = AddressPlan.of(read.topology());
    if (segment.isPresent()) {
      ElementId id = find(read.topology(), segment.get(), Segment.class).id();
      plan =
          new AddressPlan(
              plan.subnets().stream().filter(one -> one.place().segment().id().equals(id)).toList(),
              List.of(),
              List.of());
    }
    session.result(
        switch (format) {
          case TEXT -> TextAddressPlan.write(plan);
          case JSON -> JsonAddressPlan.write(plan, read);
        });
    return ExitCode.CLEAN;
  }

  private ExitCode find(Session session, ReadResult read, String asked) throws IOException {
    List<AddressFinding> found = AddressSearch.find(read.topology(), asked);
    session.result(
        switch (format) {
          case TEXT -> AddressAnswers.text(read, found);
          case JSON -> AddressAnswers.json(read, asked, found);
        });
    if (found.isEmpty()) {
      session.remark("nothing here has or holds " + asked);
    } else if (found.stream().noneMatch(one -> one.kind() == AddressFinding.Kind.OWNER)) {
      session.remark("nobody has " + asked);
    }
    return ExitCode.problemsIf(found.isEmpty());
  }

  private ExitCode next(Session session, Topology topology, String id)
      throws IOException, UsageException {
    Segment asked = find(topology, id, Segment.class);
    NextAddress service = new NextAddress(topology);
    List<IpAddress> found = new ArrayList<>();
    if (count.isPresent()) {
      for (AddressFamily family : AddressFamily.values()) {
        found.addAll(service.several(asked, family, count.get()));
      }
    } else if (owner.isPresent()) {
      found.addAll(service.in(asked, find(topology, owner.get(), Element.class).id(), _ -> true));
    } else {
      found.addAll(service.in(asked, _ -> true));
    }
    session.result(
        switch (format) {
          case TEXT -> found.stream().map(one -> one + "\n").collect(Collectors.joining());
          case JSON -> AddressAnswers.json(asked.id().value(), found);
        });
    if (found.isEmpty()) {
      session.remark(asked.id() + " has no free address, or no subnet that is known");
    }
    return ExitCode.problemsIf(found.isEmpty());
  }

  private ExitCode renumber(Session session, TopologyInput input, ReadResult read, String prefixes)
      throws IOException, UsageException {
    if (apply && format == OutputFormat.JSON && input.isStandardInput()) {
      throw new UsageException("--apply of standard input writes the topology, not JSON");
    }
    String[] sides = prefixes.split("=", -1);
    if (sides.length != 2) {
      throw new UsageException("--renumber takes OLD=NEW, as in 10.0.0.0/24=10.7.0.0/24");
    }
    IpPrefix old = prefix(sides[0]);
    IpPrefix now = prefix(sides[1]);
    Optional<String> objection = PrefixRenumbering.objection(read.topology(), old, now);
    if (objection.isPresent()) {
      throw new UsageException("--renumber: " + objection.get());
    }
    Renumbered renumbered = PrefixRenumbering.preview(read, old, now, session.today());
    boolean harms =
        renumbered.problems().stream().anyMatch(one -> one.severity() == Severity.ERROR);
    boolean writes = apply && !harms && !renumbered.changes().isEmpty();
    TopologyOutput output = new TopologyOutput(input, read, renumbered.after());
    if (writes) {
      output.write(session);
    }
    switch (format) {
      case TEXT -> {
        if (!apply) {
          session.result(session.palette().diff(output.diff()));
        }
      }
      case JSON -> session.result(AddressAnswers.json(renumbered, output.diff(), writes));
    }
    session.console().flush();
    AddressAnswers.lines(renumbered).forEach(session::remark);
    session.remark(summary(renumbered, old, writes));
    return ExitCode.problemsIf(harms || renumbered.changes().isEmpty());
  }

  private String summary(Renumbered renumbered, IpPrefix old, boolean writes) {
    int changes = renumbered.changes().size();
    if (changes == 0) {
      return "nothing here lies in " + old;
    }
    String said = changes == 1 ? "1 value" : changes + " values";
    return said
        + (writes
            ? " changed"
            : apply
                ? " would change; nothing is written, since that brings errors"
                : " would change");
  }

  private static IpPrefix prefix(String text) throws UsageException {
    try {
      return IpPrefix.parse(text.strip());
    } catch (AddressFormatException e) {
      throw new UsageException("--renumber: \"%s\": %s".formatted(text, e.reason()));
    }
  }

  private static <T extends Element> T find(Topology topology, String id, Class<T> type)
      throws UsageException {
    Optional<T> found =
        ElementId.tryParse(id)
            .flatMap(known -> topology.find(known))
            .filter(type::isInstance)
            .map(type::cast);
    if (found.isPresent()) {
      return found.get();
    }
    String kind = type == Segment.class ? "segment" : "object";
    String meant =
        NearestName.of(id, topology.all(type).stream().map(one -> one.id().value()))
            .map(near -> "; did you mean %s?".formatted(near))
            .orElse(
                topology.all(Segment.class).isEmpty() || type != Segment.class
                    ? ""
                    : "; there are "
                        + topology.all(Segment.class).stream()
                            .map(one -> one.id().value())
                            .collect(Collectors.joining(", ")));
    throw new UsageException("there is no %s %s%s".formatted(kind, id, meant));
  }
}
