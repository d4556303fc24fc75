package io.groundplan.model.validation.dns;

import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Published;
import io.groundplan.model.validation.Phrase;
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
 * GP711: nodes ask for names in their own cluster alone. It answers only once it runs, and they
 * need names to pull its images; a server that asks nobody but the cluster is the same.
 */
final class ResolverInsideCluster implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          711,
          "resolver-inside-the-cluster-it-serves",
          Severity.WARNING,
          "The nodes of a cluster ask for names in that cluster alone");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (NameserverList list : NameserverList.of(context.topology())) {
      Optional<Cluster> cluster = clusterOf(context, list.servers(), true);
      Optional<Machine> client =
          cluster.stream()
              .flatMap(own ->
                  list.clients(context).stream()
                      .filter(machine -> isNodeOf(context, machine, own.id())))
              .findFirst();
      if (client.isPresent()) {
        problems.add(problem(context, list, cluster.orElseThrow(), client.get()));
      }
    }
    return problems;
  }

  private Problem problem(
      RuleContext context, NameserverList list, Cluster cluster, Machine client) {
    List<Element> servers =
        list.servers().stream()
            .flatMap(server -> DnsTargets.ownersOf(context, server).stream())
            .distinct()
            .toList();
    return problem(
            list.subject(),
            "%s, a node of %s, asks only %s for names, which cannot answer before %s runs; add a DNS server outside the cluster"
                .formatted(
                    client.id(),
                    cluster.id(),
                    Phrase.list(servers.stream().map(server -> server.id().value()).toList()),
                    cluster.id()))
        .relatedTo(servers.stream().map(Subject::of).toList());
  }

  private static boolean isNodeOf(RuleContext context, Machine machine, ElementId cluster) {
    return machine instanceof Node node
        && context
            .topology()
            .clusterOf(node.cluster())
            .map(Cluster::id)
            .equals(Optional.of(cluster));
  }

  /** The one cluster in which all servers run, or which alone they ask. */
  private static Optional<Cluster> clusterOf(
      RuleContext context, List<AddressReference> servers, boolean follow) {
    List<Optional<Cluster>> clusters = new ArrayList<>();
    for (AddressReference server : servers) {
      List<Element> owners = DnsTargets.ownersOf(context, server);
      clusters.add(
          owners.size() == 1 ? clusterOf(context, owners.getFirst(), follow) : Optional.empty());
    }
    List<Optional<Cluster>> distinct = clusters.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : Optional.empty();
  }

  private static Optional<Cluster> clusterOf(RuleContext context, Element server, boolean follow) {
    if (server instanceof Published published) {
      return context.topology().clusterOf(published.cluster());
    }
    return follow
        ? DnsService.of(context.topology(), server)
            .map(DnsService::upstreams)
            .flatMap(upstreams -> clusterOf(context, upstreams.values(), false))
        : Optional.empty();
  }
}
