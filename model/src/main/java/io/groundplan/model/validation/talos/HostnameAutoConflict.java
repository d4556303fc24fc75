package io.groundplan.model.validation.talos;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.SoftwareVersion;
import io.groundplan.model.topology.TalosFeature;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP413: a cluster keeps the legacy form on a Talos that generates {@code HostnameConfig} with
 * {@code auto: stable}, and nodes state host names. Fits machines that were upgraded only: a newly
 * generated base refuses a second source of the name.
 */
final class HostnameAutoConflict implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          413,
          "hostname-auto-conflict",
          Severity.WARNING,
          "Host names in the legacy form meet a base that names machines itself");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(context, cluster).stream())
        .toList();
  }

  private Optional<Problem> check(RuleContext context, Cluster cluster) {
    boolean keepsLegacy = cluster.software().configStyle().equals(Optional.of(ConfigStyle.LEGACY));
    Optional<SoftwareVersion> talos =
        cluster
            .software()
            .talos()
            .filter(version -> keepsLegacy && TalosFeature.HOSTNAME_CONFIG.isIn(version));
    List<Node> named =
        context.resolution().nodes().nodesOf(cluster).nodes().stream()
            .filter(node -> node.machine().identity().hostname().isPresent())
            .toList();
    return talos
        .filter(_ -> !named.isEmpty())
        .map(version ->
            problem(
                    Subject.of(cluster).then("configStyle"),
                    "The legacy form names %s in machine.network, which a base generated for Talos %s refuses beside its own HostnameConfig (auto: stable); state configStyle: \"1.12\", or waive this if the machines were upgraded from 1.11"
                        .formatted(
                            Phrase.list(named.stream().map(node -> node.id().value()).toList()),
                            version))
                .relatedTo(named.stream().map(node -> Subject.of(node).then("hostname")).toList()));
  }
}
