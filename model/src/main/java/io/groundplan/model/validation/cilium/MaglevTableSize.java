package io.groundplan.model.validation.cilium;

import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * GP514: the table that spreads connections by Maglev has a size that Cilium does not take: it must
 * be one of ten primes. The agent does not start.
 */
final class MaglevTableSize implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          514,
          "maglev-table-size",
          Severity.ERROR,
          "Cilium's Maglev table has a size that it does not take");

  private static final List<Integer> SIZES =
      List.of(251, 509, 1021, 2039, 4093, 8191, 16381, 32749, 65521, 131071);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return CiliumCluster.all(context).stream()
        .filter(cilium -> cilium.says("maglev", "loadBalancer", "algorithm"))
        .flatMap(cilium -> check(cilium).stream())
        .toList();
  }

  private Optional<Problem> check(CiliumCluster cilium) {
    return cilium
        .values()
        .textAt("maglev", "tableSize")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .filter(size -> !SIZES.contains(size))
        .map(size -> problem(cilium, size));
  }

  private Problem problem(CiliumCluster cilium, int size) {
    int next = SIZES.stream().filter(each -> each > size).findFirst().orElse(SIZES.getLast());
    return problem(
            cilium.at("maglev", "tableSize"),
            "%s asks for a Maglev table of %d; Cilium takes %s only"
                .formatted(
                    cilium.cluster().id(),
                    size,
                    String.join(", ", SIZES.stream().map(each -> each.toString()).toList())))
        .fixedBy(
            cilium.set(
                cilium.values().at("maglev", "tableSize").orElseThrow() instanceof PlainValue.Text
                    ? new PlainValue.Text(String.valueOf(next))
                    : new PlainValue.Numeric(BigDecimal.valueOf(next)),
                "maglev",
                "tableSize"));
  }
}
