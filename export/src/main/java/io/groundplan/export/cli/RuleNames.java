package io.groundplan.export.cli;

import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.engine.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules as people name them: by code in either case, or by short name. */
final class RuleNames {

  private RuleNames() {}

  /** Every rule and every code of the reader, by code. */
  static List<RuleDescription> all() {
    return Stream.concat(Rules.all().stream().map(Rule::description), ReaderCodes.all().stream())
        .sorted(Comparator.comparing(RuleDescription::code))
        .toList();
  }

  /** The rule of that name. */
  static RuleDescription find(String name) throws UsageException {
    Optional<RuleCode> code = RuleCode.tryParse(name.toUpperCase(Locale.ROOT));
    return all().stream()
        .filter(
            rule -> code.isPresent() ? rule.code().equals(code.get()) : rule.slug().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new UsageException("there is no rule " + name + "; 'groundplan rules' lists them"));
  }

  static SortedSet<RuleCode> parse(List<String> names) throws UsageException {
    SortedSet<RuleCode> codes = new TreeSet<>();
    for (String name : names.stream().filter(name -> !name.isEmpty()).toList()) {
      codes.add(find(name).code());
    }
    return codes;
  }
}
