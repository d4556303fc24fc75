package io.groundplan.model.validation.engine;

import io.groundplan.model.graph.Relation;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is one fact in other words: what rules conclude from the absence of something that stands in
 * the file, but could not be read, so that it is unknown and not absent; and what follows from a
 * mistake that another rule names.
 */
final class Echoes {

  /** Codes of a value that the reader leaves out. */
  private static final Set<RuleCode> REFUSED =
      Stream.of(
              ReaderCodes.PREFIX_HAS_HOST_BITS,
              ReaderCodes.RANGE_REVERSED,
              ReaderCodes.INTERFACE_NAME_TOO_LONG,
              ReaderCodes.NAME_NOT_VALID,
              ReaderCodes.VALUE_NOT_PARSABLE,
              ReaderCodes.ID_NOT_VALID)
          .map(RuleDescription::code)
          .collect(Collectors.toSet());

  private static final RuleCode DANGLING = RuleCode.of(902);
  private static final RuleCode MTU_MISMATCH = RuleCode.of(204);
  private static final RuleCode MTU_BELOW_MINIMUM = RuleCode.of(211);
  private static final RuleCode SPLIT_HORIZON = RuleCode.of(705);

  /** A server that forwards or rewrites wrongly answers otherwise than one that does it right. */
  private static final Set<RuleCode> ASKED_WRONGLY = codes(702, 703);

  /** Rules that conclude from what links a machine does not have. */
  private static final Set<RuleCode> OF_LINKS = codes(115, 203, 209, 307, 408, 422);

  /** Keys of what makes a link, on the machine itself or under its interfaces. */
  private static final Set<String> LINK_KEYS =
      Set.of("interfaces", "addresses", "mac", "selector", "busPath", "segment");

  /** Rules that conclude from nobody having an address. */
  private static final Set<RuleCode> OF_ADDRESSES = codes(106, 303, 313, 402, 701, 704);

  private final Set<ElementId> partlyRead;
  private final Set<ElementId> ofUnknownLinks;
  private final Set<ElementId> ofUnknownNames;
  private final boolean lacksAddresses;
  private final Set<Subject> dangling;

  /** Collects what the reader refused. */
  Echoes(List<Problem> readersProblems, RuleContext context) {
    List<Problem> refused =
        readersProblems.stream().filter(problem -> REFUSED.contains(problem.code())).toList();
    this.partlyRead = elements(refused, _ -> true);
    this.ofUnknownLinks = elements(refused, LINK_KEYS::contains);
    this.ofUnknownNames = elements(refused, "dns"::equals);
    this.lacksAddresses =
        refused.stream().anyMatch(problem -> problem.subject().path().keys().contains("addresses"));
    this.dangling = new HashSet<>();
    boolean lacksSection = readersProblems.stream().anyMatch(Echoes::isUnknownSection);
    if (lacksSection || !partlyRead.isEmpty()) {
      context.graph().dangling().stream()
          .filter(relation -> lacksSection || partlyRead.contains(relation.to().element()))
          .map(Echoes::subject)
          .forEach(dangling::add);
    }
  }

  /** The problems of rules that are more than another one in other words. */
  List<Problem> without(List<Problem> problems) {
    Set<ElementId> wrongResolvers =
        problems.stream()
            .filter(problem -> ASKED_WRONGLY.contains(problem.code()))
            .flatMap(problem -> problem.subject().element().stream())
            .collect(Collectors.toSet());
    Set<Subject> tooSmall =
        problems.stream()
            .filter(problem -> problem.code().equals(MTU_BELOW_MINIMUM))
            .map(Problem::subject)
            .collect(Collectors.toSet());
    return problems.stream()
        .filter(problem -> !isOfUnread(problem))
        .filter(problem ->
            !problem.code().equals(SPLIT_HORIZON)
                || problem.related().stream()
                    .flatMap(subject -> subject.element().stream())
                    .noneMatch(wrongResolvers::contains))
        .filter(problem ->
            !problem.code().equals(MTU_MISMATCH) || !tooSmall.contains(problem.subject()))
        .toList();
  }

  /** Whether a rule says no more than that something was not read. */
  private boolean isOfUnread(Problem problem) {
    RuleCode code = problem.code();
    return (code.equals(DANGLING) && dangling.contains(problem.subject()))
        || (OF_ADDRESSES.contains(code) && lacksAddresses)
        || (OF_LINKS.contains(code) && isAbout(problem, ofUnknownLinks))
        || (code.equals(SPLIT_HORIZON) && isAbout(problem, ofUnknownNames));
  }

  private static boolean isAbout(Problem problem, Set<ElementId> elements) {
    return Stream.concat(Stream.of(problem.subject()), problem.related().stream())
        .flatMap(subject -> subject.element().stream())
        .anyMatch(elements::contains);
  }

  /** The elements inside which something was refused below such a key. */
  private static Set<ElementId> elements(List<Problem> refused, Predicate<String> key) {
    return refused.stream()
        .filter(problem ->
            problem.subject().path().isSelf()
                || problem.subject().path().keys().stream().anyMatch(key))
        .flatMap(problem -> problem.subject().element().stream())
        .collect(Collectors.toSet());
  }

  private static Subject subject(Relation relation) {
    return new Subject(Optional.of(relation.from()), relation.path());
  }

  private static boolean isUnknownSection(Problem problem) {
    return problem.code().equals(ReaderCodes.UNKNOWN_KEY.code())
        && problem.subject().element().isEmpty()
        && problem.subject().path().keys().size() == 1;
  }

  private static Set<RuleCode> codes(int... numbers) {
    return IntStream.of(numbers).mapToObj(RuleCode::of).collect(Collectors.toSet());
  }
}
