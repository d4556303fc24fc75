package io.groundplan.model.validation.talos;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.TalosFeature;
import io.groundplan.model.validation.ClusterEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP411: a cluster or its nodes state what their Talos version does not have, or what the form of
 * their configuration cannot say. Silent while the version is not stated.
 */
final class FieldNotInVersion implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          411,
          "field-not-in-version",
          Severity.ERROR,
          "A setting is not in the Talos version of the cluster, or not in the form of its configuration");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      style(cluster).ifPresent(problems::add);
      for (TalosUses.Use use : TalosUses.of(context, cluster)) {
        fault(cluster, use)
            .map(fault ->
                problem(use.subject(), fault)
                    .relatedTo(
                        Subject.of(cluster).then(saysLegacy(cluster) ? "configStyle" : "talos")))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> style(Cluster cluster) {
    return cluster
        .software()
        .talos()
        .flatMap(talos ->
            cluster
                .software()
                .configStyle()
                .filter(style -> style.compareTo(ConfigStyle.of(talos)) > 0)
                .map(style ->
                    problem(
                            Subject.of(cluster).then("configStyle"),
                            "%s has configStyle %s, which Talos %s does not read; state %s, or update Talos"
                                .formatted(cluster.id(), style, talos, ConfigStyle.of(talos)))
                        .relatedTo(Subject.of(cluster).then("talos"))
                        .fixedBy(
                            new QuickFix(
                                "Write the form of Talos " + talos,
                                topology ->
                                    ClusterEdits.configStyle(
                                        topology, cluster.id(), Optional.empty())))));
  }

  private static Optional<String> fault(Cluster cluster, TalosUses.Use use) {
    boolean isLegacy = cluster.configStyle().equals(Optional.of(ConfigStyle.LEGACY));
    boolean needsDocuments =
        switch (use.feature()) {
          case ROUTE_TABLE, ADDRESS_METRIC -> true;
          case KUBE_PRISM,
              INGRESS_FIREWALL,
              HOST_DNS,
              HOST_DNS_ADDRESS,
              HOSTNAME_CONFIG,
              KUBE_SPAN_EXCLUSIONS,
              ENCRYPTED_NAMESERVERS,
              BOND_PRIMARY ->
              false;
        };
    if (isLegacy && use.feature() == TalosFeature.BOND_PRIMARY) {
      return Optional.empty();
    }
    Optional<String> missing =
        cluster
            .software()
            .talos()
            .filter(talos -> !use.feature().isIn(talos))
            .map(talos ->
                "%s states %s, and Talos has %s since %s, while %s runs %s; take it out, or update Talos"
                    .formatted(
                        use.owner(),
                        use.key(),
                        use.feature().title(),
                        use.feature().since(),
                        cluster.id(),
                        talos));
    return missing.or(() ->
        needsDocuments && isLegacy
            ? Optional.of(
                "%s states %s, and the legacy form of %s has no %s; take it out, or state configStyle: \"1.12\""
                    .formatted(use.owner(), use.key(), cluster.id(), use.feature().title()))
            : Optional.empty());
  }

  private static boolean saysLegacy(Cluster cluster) {
    return cluster.software().configStyle().equals(Optional.of(ConfigStyle.LEGACY));
  }
}
