package io.groundplan.model.validation.routing;

import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.PortForward;
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
 * GP312: the API of Talos or Kubernetes is forwarded from the Internet, by one port forward or by a
 * chain of them. A forward that is limited to sources is meant, and a node with a firewall of its
 * own may refuse.
 */
final class ExposedApi implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          312,
          "exposed-api",
          Severity.WARNING,
          "The Talos or Kubernetes API is forwarded from the Internet");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    ForwardChain chain = new ForwardChain(context);
    ClusterApis apis = new ClusterApis(context);
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      for (PortForward forward : machine.machine().offers().nat().forwards()) {
        if (ForwardScope.isForTheInternet(forward)
            && ForwardScope.listensToTheInternet(context, machine, forward)) {
          check(chain, apis, machine, forward).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Optional<Problem> check(
      ForwardChain chain, ClusterApis apis, Machine machine, PortForward forward) {
    for (ForwardChain.End end : chain.ends(machine, forward)) {
      Optional<ClusterApis.Api> api = apis.at(end);
      if (api.isPresent()) {
        return Optional.of(
            problem(
                    Subject.of(machine, KeyPath.of("nat", "forwards", forward.name())),
                    "The forward %s of %s opens the %s of %s to the whole Internet; reach it by a tunnel, or limit it to sources (from)"
                        .formatted(
                            forward.name(),
                            machine.id(),
                            api.get().title(),
                            api.get().owner().id()))
                .relatedTo(Subject.of(api.get().owner())));
      }
    }
    return Optional.empty();
  }
}
