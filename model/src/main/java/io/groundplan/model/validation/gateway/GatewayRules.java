package io.groundplan.model.validation.gateway;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP6xx, in the order of their codes. */
public final class GatewayRules {

  private GatewayRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new GatewayWithoutAddress(),
        new DuplicateGatewayAddress(),
        new RouteToListener(),
        new ListenerConflict(),
        new TlsWithoutCertificate(),
        new HostnameNotCovered(),
        new WildcardNeedsDns01(),
        new DuplicateRouteHostname(),
        new PublicServiceWithoutTls(),
        new BackendPortMissing(),
        new ReferenceGrantMissing(),
        new ExportedNameCollides(),
        new RouteNotAdmitted());
  }
}
