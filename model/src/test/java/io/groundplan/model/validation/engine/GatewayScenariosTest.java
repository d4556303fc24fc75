package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayScenariosTest {

  @Test
  void listeners_take_their_protocol_from_their_name_or_from_what_is_said()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            gateways:
              named: {listeners: {HTTPS: 443, https-b: 443}}
              said: {listeners: {one: {port: 443, protocol: https}, two: {port: 443, protocol: HTTPS}}}
              unknown: {listeners: {one: 443, two: 443}}
            """);

    assertThat(judged.subjects(604))
        .containsExactly("named listeners.https-b", "said listeners.two");
  }

  @Test
  void a_listener_without_certificate_is_known_only_where_somebody_says_so()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            gateways:
              silent: {listeners: {https: 443}}
              said: {listeners: {https: {port: 443, certificates: none}}}
              passing: {listeners: {https: {port: 443, mode: passthrough, certificates: none}}}
            """);

    assertThat(judged.subjects(605)).containsExactly("said listeners.https");
  }

  @Test
  void a_name_that_a_certificate_lacks_can_be_added_to_each_that_is_asked()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            gateways:
              web: {listeners: {https: 443}, certificates: [one, two]}
            services:
              shop: {expose: {web: shop.lab.example}}
            certificates:
              one: {dnsNames: one.lab.example}
              two: {dnsNames: two.lab.example}
            """);

    assertThat(judged.of(606))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.fixes())
                .extracting(fix -> fix.label())
                .containsExactly("Add shop.lab.example to one", "Add shop.lab.example to two"));
  }

  @Test
  void a_machine_is_exposed_like_a_service_with_what_it_inherits() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            gateways:
              web: {listeners: {https: 443}}
            devices:
              nas: {ports: {ui: 5001}, expose: {web: {hostnames: nas.lab.example, port: console}}}
              old: {ports: {ui: 5001}, expose: {web: {hostnames: nas.lab.example, port: ui}}}
            """);

    assertThat(judged.subjects(608)).containsExactly("old expose.web.0");
    assertThat(judged.subjects(610)).containsExactly("nas expose.web.0.port");
  }

  @Test
  void a_backend_of_a_service_may_name_a_port_of_another() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            services:
              front: {ports: 443, backends: ["back:https", "back:http", "back:80"]}
              back: {ports: {http: 80}}
            """);

    assertThat(judged.subjects(610)).containsExactly("front backends.0");
  }

  @Test
  void the_internet_reaches_what_is_forwarded_by_address() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: [{prefix: 192.0.2.0/24, gateway: router}, {prefix: "2001:db8::/64", gateway: router}]}
            devices:
              router:
                kind: router
                interfaces:
                  wan: {segment: internet}
                  lan: {segment: lan, addresses: [192.0.2.1, "2001:db8::1"]}
                nat:
                  forwards:
                    four: {in: wan, ports: 8080, to: "192.0.2.80:80"}
                    six: {in: wan, ports: 8080, to: "[2001:db8::80]:80"}
            gateways:
              web: {addresses: 192.0.2.80, listeners: {http: 80}}
              six: {addresses: "2001:db8::80", listeners: {http: {port: 80, redirect: true}}}
            services:
              shop: {expose: {web: shop.lab.example}}
              wiki: {expose: {six: wiki.lab.example}}
            """);

    assertThat(judged.subjects(609)).containsExactly("shop expose.web.0");
  }

  @Test
  void a_way_without_names_needs_a_namespace_that_is_let_in_too() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            gateways:
              web: {namespace: network, kind: gateway, listeners: {https: 443}}
            services:
              shop: {namespace: shop, expose: web}
              other: {namespace: network, expose: web}
            """);

    assertThat(judged.subjects(613)).containsExactly("shop expose.web");
  }

  @Test
  void gateways_on_host_ports_of_one_machine_collide_through_labels()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {}}
            nodes:
              worker-1: {type: worker, labels: {edge: "true"}}
              worker-2: {type: worker}
            gateways:
              a: {kind: ingress, at: {labels: {edge: "true"}}, listeners: {https: 443}}
              b: {kind: ingress, at: worker-1, listeners: {https: 443, http: 80}}
              c: {kind: ingress, at: worker-2, listeners: {https: 443}}
            """);

    assertThat(judged.subjects(604)).containsExactly("b listeners.https");
  }

  @ParameterizedTest
  @CsvSource({"ingress, http01, 1", "ingress, dns01, 0", "gateway, http01, 0"})
  void an_ingress_asks_the_issuer_of_its_gateway_for_its_own_names(
      String kind, String challenge, int problems) throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {issuers: {acme: {challenge: %s}}}}
            gateways:
              web: {kind: %s, listeners: {https: 443}, issuer: acme}
            services:
              shop: {expose: {web: '*.lab.example'}}
            """
                .formatted(challenge, kind));

    assertThat(judged.of(607)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({
    "'{hostnames: db.lab.example}', 0",
    "'{hostnames: db.lab.example, listener: postgres}', 1",
    "'{listener: postgres}', 0"
  })
  void a_name_needs_a_listener_that_sees_names(String route, int problems)
      throws UnreadableFileException {
    String network =
        """
        gateways:
          web: {kind: gateway, listeners: {https: 443, postgres: {port: 5432, protocol: TCP}}}
          raw: {kind: gateway, listeners: {postgres: {port: 5432, protocol: TCP}, dns: {port: 53, protocol: UDP}}}
        services:
          db: {expose: {%s: %s}}
        """;

    assertThat(Judged.ofSections(network.formatted("web", route)).of(603)).hasSize(problems);
    assertThat(Judged.ofSections(network.formatted("raw", "db.lab.example")).subjects(603))
        .containsExactly("db expose.raw.0.hostnames.0");
  }
}
