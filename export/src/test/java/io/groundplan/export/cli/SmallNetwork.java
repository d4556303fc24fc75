package io.groundplan.export.cli;

/** A topology for the tests: a router, a control plane and a worker on one segment. */
final class SmallNetwork {

  static final String TEXT =
      """
      groundplan: 1
      name: Lab
      segments:
        lan: {subnets: {prefix: 192.0.2.0/24, gateway: router}, nameservers: router}
      devices:
        router: {kind: router, interfaces: {lan: {segment: lan, addresses: 192.0.2.1}}}
      clusters:
        lab: {talos: "1.13", endpoint: cp-1}
      nodes:
        cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}
        worker-1: {type: worker, segment: lan, addresses: 192.0.2.12}
      """;

  private SmallNetwork() {}
}
