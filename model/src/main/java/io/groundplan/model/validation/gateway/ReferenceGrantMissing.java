package io.groundplan.model.validation.gateway;

import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.gateway.GatewayRoutes.GatewayRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP611: a gateway or an Ingress takes a certificate's secret from another namespace. A Gateway may
 * do so with a ReferenceGrant beside the secret, which the file does not know; an Ingress never.
 */
final class ReferenceGrantMissing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          611,
          "reference-grant-missing",
          Severity.ERROR,
          "A secret is taken from another namespace without a grant");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    GatewayRoutes routes = GatewayRoutes.of(topology);
    List<Problem> problems = new ArrayList<>();
    for (Gateway gateway : topology.all(Gateway.class)) {
      boolean ingress = gateway.kind().equals(Optional.of("ingress"));
      if (!ingress) {
        checkGateway(topology, gateway, problems);
      }
      for (GatewayRoute route : routes.through(gateway.id())) {
        Element taker = ingress ? route.backend() : gateway;
        route
            .route()
            .certificate()
            .flatMap(id -> check(topology, taker, id, route.subject().then("certificate"), ingress))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private void checkGateway(Topology topology, Gateway gateway, List<Problem> problems) {
    checkAll(
        topology,
        gateway,
        gateway.tls().certificates().values(),
        KeyPath.of("certificates"),
        problems);
    for (Listener listener : gateway.listeners()) {
      checkAll(
          topology,
          gateway,
          listener.certificates().values(),
          KeyPath.of("listeners", listener.name(), "certificates"),
          problems);
    }
  }

  private void checkAll(
      Topology topology,
      Gateway gateway,
      List<ElementId> certificates,
      KeyPath path,
      List<Problem> problems) {
    for (int i = 0; i < certificates.size(); i++) {
      check(topology, gateway, certificates.get(i), Subject.of(gateway, path.then(i)), false)
          .ifPresent(problems::add);
    }
  }

  private Optional<Problem> check(
      Topology topology, Element taker, ElementId id, Subject subject, boolean ingress) {
    Optional<Certificate> certificate = topology.find(id, Certificate.class);
    Optional<String> theirs = certificate.flatMap(Certificate::namespace);
    Optional<String> own =
        taker instanceof Published published
            ? published.publication().metadata().namespace()
            : Optional.empty();
    if (theirs.isEmpty() || own.isEmpty() || theirs.equals(own)) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                subject,
                "%s in %s takes the certificate %s from %s, %s"
                    .formatted(
                        taker.id(),
                        own.get(),
                        id,
                        theirs.get(),
                        ingress
                            ? "but an Ingress takes none from elsewhere; put it into " + own.get()
                            : "which needs a ReferenceGrant there; put it into %s, or waive this once the grant exists"
                                .formatted(own.get())))
            .relatedTo(Subject.of(certificate.orElseThrow(), KeyPath.of("namespace")))
            .fixedBy(CertificateEdits.moveTo(id, own.get())));
  }
}
