package io.groundplan.export.cli;

import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.engine.Rules;
import io.groundplan.model.validation.file.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rules as people name them: by code in either case, or by short name. */
final class RuleNames {

  private RuleNames() {}

  /** Everything that can be reported, by code. */
  static List<RuleDescription> all() {
    return Rules.descriptions();
  }

  /** The rule of that name. */
  static RuleDescription find(String name) throws UsageException {
    Optional<RuleCode> code = RuleCode.tryParse(name.toUpperCase(Locale.ROOT));
    return all().stream()
        .filter(
            rule -> code.isPresent() ? rule.code().equals(code.get()) : rule.slug().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "there is no rule %s;%s 'groundplan rules' lists them"
                    .formatted(name, nearest(name, code))));
  }

  /** The rule that was probably meant: the one with the nearest number, or of a similar name. */
  private static String nearest(String name, Optional<RuleCode> code) {
    Optional<RuleDescription> meant =
        code.isPresent()
            ? all().stream()
                .min(
                    Comparator.comparingInt(
                        rule -> Math.abs(rule.code().number() - code.get().number())))
            : NearestName.of(name, all().stream().map(RuleDescription::slug))
                .flatMap(
                    slug -> all().stream().filter(rule -> rule.slug().equals(slug)).findFirst());
    return meant.map(rule -> " did you mean %s %s?".formatted(rule.code(), rule.slug())).orElse("");
  }

  static SortedSet<RuleCode> parse(List<String> names) throws UsageException {
    SortedSet<RuleCode> codes = new TreeSet<>();
    for (String name : names.stream().filter(name -> !name.isEmpty()).toList()) {
      codes.add(find(name).code());
    }
    return codes;
  }
}
