package io.groundplan.model.validation.dns;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.ExternalDns;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Published;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP710: external-dns shall write a wildcard into a UniFi controller, whose webhook takes none. Who
 * asks the controller for a name below it gets no answer.
 */
final class WebhookWildcard implements Rule {

  private static final String UNIFI = "unifi";

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          710,
          "webhook-cannot-wildcard",
          Severity.WARNING,
          "external-dns shall write a wildcard into a UniFi controller, which takes none");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      cluster
          .externalDns()
          .forEach((name, instance) -> {
            if (isUnifi(context, name)) {
              context.topology().all(Published.class).stream()
                  .filter(published -> isOf(context, published, cluster))
                  .flatMap(published -> wildcards(published, instance))
                  .map(wildcard -> problem(cluster, name, wildcard))
                  .forEach(problems::add);
            }
          });
    }
    return problems;
  }

  /** A name that is published, and by whom. */
  private record PublishedName(Published owner, Subject place, DnsName name) {}

  private Problem problem(Cluster cluster, String name, PublishedName wildcard) {
    return problem(
            wildcard.place(),
            "%s publishes %s, but %s, into which external-dns of %s writes, takes no wildcards; publish each name, or forward the domain to a DNS server of the cluster"
                .formatted(wildcard.owner().id(), wildcard.name(), name, cluster.id()))
        .relatedTo(Subject.of(cluster).then("externalDns").then(name));
  }

  private static boolean isUnifi(RuleContext context, String name) {
    return name.contains(UNIFI)
        || ElementId.tryParse(name)
            .flatMap(context.topology()::find)
            .flatMap(element -> DnsService.of(context.topology(), element))
            .flatMap(DnsService::product)
            .filter(product -> product.contains(UNIFI))
            .isPresent();
  }

  private static boolean isOf(RuleContext context, Published published, Cluster cluster) {
    return context
        .topology()
        .clusterOf(published.cluster())
        .map(Cluster::id)
        .equals(Optional.of(cluster.id()));
  }

  private static Stream<PublishedName> wildcards(Published published, ExternalDns instance) {
    Stream<PublishedName> own =
        published instanceof Gateway && !isPublished(instance, published.id())
            ? Stream.empty()
            : published.publication().hostnames().stream()
                .map(name ->
                    new PublishedName(published, Subject.of(published).then("hostnames"), name));
    Stream<PublishedName> routes =
        published.publication().expose().stream()
            .filter(exposure -> isPublished(instance, exposure.through()))
            .flatMap(exposure -> names(published, exposure));
    return Stream.concat(own, routes)
        .filter(each -> each.name().isWildcard())
        .filter(each ->
            instance.zones().isEmpty()
                || instance.zones().stream().anyMatch(each.name()::isSubdomainOf));
  }

  private static Stream<PublishedName> names(Published published, Exposure exposure) {
    Subject place = Subject.of(published).then("expose").then(exposure.through().value());
    return exposure.routes().stream()
        .flatMap(route -> route.hostnames().stream())
        .map(name -> new PublishedName(published, place, name));
  }

  private static boolean isPublished(ExternalDns instance, ElementId gateway) {
    return instance.gateways().isEmpty() || instance.gateways().contains(gateway);
  }
}
