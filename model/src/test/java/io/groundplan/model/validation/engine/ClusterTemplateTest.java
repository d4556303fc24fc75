package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.validation.Problem;
import org.junit.jupiter.api.Test;

/**
 * The pool that a widespread cluster template makes, all of the nodes' network, in the forms in
 * which it is known. It is a warning at most; most who use it run without trouble.
 */
class ClusterTemplateTest {

  private static final String TEMPLATE =
      """
      clusters:
        main: {endpoint: vip, podSubnets: 10.42.0.0/16, serviceSubnets: 10.43.0.0/16, loadBalancer: cilium}
      nodes:
        k8s-0: {type: controlplane, %1$s}
        k8s-1: {type: controlplane, %2$s}
        k8s-2: {type: controlplane, %3$s}
      virtualIps:
        vip: {addresses: 192.168.20.100}
      loadBalancerPools:
        pool: {ranges: 192.168.20.0/22, announce: l2}
      gateways:
        internal: {pool: pool, addresses: 192.168.20.80}
        external: {pool: pool, addresses: 192.168.20.90}
      """;

  private static final String SEGMENT =
      """
      segments:
        lan:
          uplink: true
          subnets: {prefix: 192.168.20.0/22, gateway: 192.168.23.254, dhcp: 192.168.21.1-255}
      """;

  @Test
  void on_a_drawn_segment_it_is_one_warning() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            SEGMENT
                + TEMPLATE.formatted(
                    "segment: lan, addresses: 192.168.20.101",
                    "segment: lan, addresses: 192.168.20.102",
                    "segment: lan, addresses: 192.168.20.103"));

    assertThat(judged.lines().lines()).singleElement().asString().contains("warning GP516");
  }

  @Test
  void with_addresses_of_known_length_it_is_one_warning() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            TEMPLATE.formatted(
                "addresses: 192.168.20.101/22",
                "addresses: 192.168.20.102/22",
                "addresses: 192.168.20.103/22"));

    assertThat(judged.lines().lines()).singleElement().asString().contains("warning GP516");
  }

  @Test
  void of_bare_addresses_or_none_nothing_can_be_told() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            TEMPLATE.formatted(
                "addresses: 192.168.20.101", "addresses: dhcp", "hostname: k8s-two"));

    assertThat(judged.lines()).isEmpty();
  }

  @Test
  void the_carved_range_holds_what_is_pinned_and_nothing_of_others()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            SEGMENT
                + TEMPLATE.formatted(
                    "segment: lan, addresses: 192.168.20.85",
                    "segment: lan, addresses: 192.168.20.102",
                    "segment: lan, addresses: 192.168.20.103"));
    Problem problem = judged.of(516).getFirst();

    var mended = problem.fixes().getFirst().change().apply(judged.read().topology());

    assertThat(problem.fixes().getFirst().label())
        .isEqualTo("Carve out 192.168.20.80-192.168.20.84 and 192.168.20.86-192.168.20.95");
    assertThat(Validator.validate(mended, judged.read().problems(), Judged.TODAY).problems())
        .isEmpty();
  }
}
