package io.groundplan.model.validation.tunnel;

import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * GP807: the ingress rules of a Cloudflare tunnel do not end with one that takes all that is left,
 * or have such a rule before others. cloudflared refuses to start with them.
 */
final class CatchAllMissing implements Rule {

  private static final String KEY = "ingress";

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          807,
          "cloudflare-ingress-without-catch-all",
          Severity.ERROR,
          "The ingress rules of a Cloudflare tunnel do not end with one for all that is left");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (tunnel.kind() == TunnelKind.CLOUDFLARE
          && tunnel.description().spec().get(KEY).orElse(new PlainValue.Nothing())
              instanceof PlainValue.Items(List<PlainValue> rules)) {
        check(tunnel, rules).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> check(Tunnel tunnel, List<PlainValue> rules) {
    Subject ingress = Subject.of(tunnel).then("spec").then(KEY);
    for (int i = 0; i < rules.size(); i++) {
      boolean isLast = i == rules.size() - 1;
      if (!isLast && isCatchAll(rules.get(i))) {
        return Optional.of(
            problem(
                    ingress.then(i),
                    "%s has an ingress rule for everything before others, which are never asked; cloudflared refuses that; put it last"
                        .formatted(tunnel.id()))
                .fixedBy(moved(tunnel)));
      }
      if (isLast && !isCatchAll(rules.get(i))) {
        return Optional.of(
            problem(
                    ingress.then(i),
                    "the last ingress rule of %s takes %s alone, and cloudflared refuses to start without one for all that is left; add service: http_status:404"
                        .formatted(tunnel.id(), taken(rules.get(i))))
                .fixedBy(added(tunnel)));
      }
    }
    return Optional.empty();
  }

  private static boolean isCatchAll(PlainValue rule) {
    if (!(rule instanceof PlainValue.Fields fields)) {
      return false;
    }
    String host = fields.textAt("hostname").orElse("");
    return (host.isEmpty() || host.equals("*")) && fields.textAt("path").orElse("").isEmpty();
  }

  private static String taken(PlainValue rule) {
    if (!(rule instanceof PlainValue.Fields fields)) {
      return "something";
    }
    String host = fields.textAt("hostname").orElse("");
    String path = fields.textAt("path").orElse("");
    return host.isEmpty() ? "the path " + path : host + path;
  }

  private static QuickFix added(Tunnel tunnel) {
    LinkedHashMap<String, PlainValue> last = new LinkedHashMap<>();
    last.put("service", new PlainValue.Text("http_status:404"));
    return fix(
        "Answer everything else with 404", tunnel, rules -> rules.add(new PlainValue.Fields(last)));
  }

  private static QuickFix moved(Tunnel tunnel) {
    return fix(
        "Put the rule for everything last",
        tunnel,
        rules -> {
          List<PlainValue> all = rules.stream().filter(CatchAllMissing::isCatchAll).toList();
          rules.removeAll(all);
          rules.add(all.getFirst());
        });
  }

  private static QuickFix fix(String label, Tunnel tunnel, Consumer<List<PlainValue>> change) {
    return new QuickFix(
        label,
        topology ->
            topology
                .find(tunnel.id(), Tunnel.class)
                .map(own -> {
                  PlainValue.Fields spec = own.description().spec();
                  List<PlainValue> rules =
                      spec.get(KEY).orElse(new PlainValue.Nothing())
                              instanceof PlainValue.Items(List<PlainValue> known)
                          ? new ArrayList<>(known)
                          : new ArrayList<>();
                  change.accept(rules);
                  LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>(spec.values());
                  fields.put(KEY, new PlainValue.Items(rules));
                  return topology.with(
                      own.withDescription(
                          own.description().withSpec(new PlainValue.Fields(fields))));
                })
                .orElse(topology));
  }
}
