package io.groundplan.model.validation.gateway;

import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.gateway.GatewayRoutes.GatewayRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP612: two objects of one kind, cluster and namespace are exported under one name, or two
 * certificates keep their keys in one secret, so that one overwrites the other. Ids are unique;
 * {@code name} and {@code secret} are not.
 */
final class ExportedNameCollides implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          612,
          "exported-name-collides",
          Severity.ERROR,
          "Two objects of one kind and cluster are exported under one name");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** What Kubernetes tells objects apart by; an unknown namespace is one of its own. */
  private record Name(
      Optional<ElementId> cluster, String kind, Optional<String> namespace, String name) {}

  /** A name where it is written. */
  private record Named(Element element, Name name, KeyPath path) {}

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    Map<Name, Named> taken = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    Stream.concat(
            topology.all().stream()
                .sorted(Comparator.comparing(Element::id))
                .flatMap(element -> names(topology, element)),
            GatewayRoutes.of(topology).all().stream()
                .flatMap(route -> name(topology, route).stream()))
        .forEach(named -> {
          Named first = taken.putIfAbsent(named.name(), named);
          if (first != null) {
            problems.add(problem(first, named));
          }
        });
    return problems;
  }

  private Problem problem(Named first, Named second) {
    return problem(
            Subject.of(second.element(), second.path()),
            "%s and %s are both exported as the %s %s%s; give one another %s"
                .formatted(
                    first.element().id(),
                    second.element().id(),
                    second.name().kind(),
                    second.name().name(),
                    second.name().namespace().map(space -> " in " + space).orElse(""),
                    second.path().keys().getLast()))
        .relatedTo(Subject.of(first.element(), first.path()));
  }

  private static Stream<Named> names(Topology topology, Element element) {
    return switch (element) {
      case LoadBalancerPool pool ->
          Stream.of(named(topology, pool, pool.cluster(), "pool", Optional.empty()));
      case Gateway gateway ->
          Stream.of(
              named(
                  topology,
                  gateway,
                  gateway.cluster(),
                  gateway.kind().orElse("gateway"),
                  gateway.publication().metadata().namespace()));
      case Service service ->
          Stream.of(
              named(
                  topology,
                  service,
                  service.cluster(),
                  "service",
                  service.publication().metadata().namespace()));
      case NetworkPolicy policy ->
          Stream.of(
              named(
                  topology,
                  policy,
                  policy.cluster(),
                  policy.kind().map(kind -> kind + " policy").orElse("policy"),
                  policy.namespace()));
      case Certificate certificate ->
          Stream.concat(
              Stream.of(
                  named(
                      topology,
                      certificate,
                      certificate.cluster(),
                      "certificate",
                      certificate.namespace())),
              certificate.secret().stream()
                  .map(secret ->
                      new Named(
                          certificate,
                          new Name(
                              cluster(topology, certificate.cluster()),
                              "secret",
                              certificate.namespace(),
                              secret),
                          KeyPath.of("secret"))));
      case Site _, Provider _, Segment _, Machine _, Cluster _, VirtualIp _, Tunnel _ ->
          Stream.empty();
    };
  }

  /** The name of a route, if it states one; tunnels of Tailscale take Ingresses, others nothing. */
  private static Optional<Named> name(Topology topology, GatewayRoute route) {
    Optional<String> kind =
        topology
            .find(route.through())
            .flatMap(through ->
                switch (through) {
                  case Gateway gateway ->
                      gateway.kind().map(word -> word.equals("ingress") ? "Ingress" : "HTTPRoute");
                  case Tunnel tunnel ->
                      Optional.of("Ingress").filter(_ -> tunnel.kind() == TunnelKind.TAILSCALE);
                  case Element _ -> Optional.empty();
                });
    return route.backend() instanceof Service service && kind.isPresent()
        ? route
            .route()
            .name()
            .map(name ->
                new Named(
                    service,
                    new Name(
                        cluster(topology, service.cluster()),
                        kind.get(),
                        service.publication().metadata().namespace(),
                        name),
                    route.subject().then("name").path()))
        : Optional.empty();
  }

  private static Named named(
      Topology topology,
      Element element,
      Optional<ElementId> cluster,
      String kind,
      Optional<String> namespace) {
    return new Named(
        element,
        new Name(cluster(topology, cluster), kind, namespace, element.exportedName()),
        KeyPath.of("name"));
  }

  private static Optional<ElementId> cluster(Topology topology, Optional<ElementId> stated) {
    return topology.clusterOf(stated).map(Cluster::id);
  }
}
