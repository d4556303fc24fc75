package io.groundplan.export.documentation;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ExposedRoute;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.ResourceAnswer;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.ServicePort;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gateways, services, certificates and names. */
final class ServiceSections {

  private final Topology topology;
  private final Words words;

  ServiceSections(Resolution resolution) {
    this.topology = resolution.topology();
    this.words = new Words(resolution);
  }

  List<PageSection> all() {
    return Stream.of(published(), certificates(), dns()).flatMap(Optional::stream).toList();
  }

  private Optional<PageSection> published() {
    Table table =
        new Table("Name", "Kind", "Namespace", "Address", "Ports", "Reached through", "Status");
    for (Published object : topology.all(Published.class)) {
      table.row(
          Words.title(object),
          kind(object),
          object.publication().metadata().namespace().map(Markdown::escape).orElse(""),
          address(object.publication().balancing()),
          ports(object),
          reached(object),
          Words.status(object));
    }
    return PageSection.of("Gateways and services", table);
  }

  private static String kind(Published object) {
    return switch (object) {
      case Gateway gateway ->
          Markdown.escape(
              gateway.kind().orElse("gateway")
                  + gateway.implementation().map(product -> ", " + product).orElse(""));
      case Service service ->
          Markdown.escape(service.type().map(type -> "service, " + type).orElse("service"));
    };
  }

  private String address(LoadBalancing balancing) {
    if (balancing.addresses().isNone()) {
      return "none";
    }
    if (!balancing.addresses().isUnknown()) {
      return Markdown.list(balancing.addresses().values());
    }
    String pool = balancing.pool().map(id -> "from " + words.title(id)).orElse("");
    return balancing.at().isEmpty() ? pool : "of " + words.nodes(balancing.at());
  }

  private static String ports(Published object) {
    return switch (object) {
      case Gateway gateway ->
          gateway.listeners().stream().map(ServiceSections::port).collect(Collectors.joining(", "));
      case Service service ->
          Markdown.list(service.ports().stream().map(ServicePort::port).toList());
    };
  }

  private static String port(Listener listener) {
    return Markdown.escape(listener.name()) + " " + listener.port();
  }

  private String reached(Published object) {
    List<String> ways = new ArrayList<>();
    if (!object.publication().hostnames().isEmpty()) {
      ways.add(Markdown.list(object.publication().hostnames()));
    }
    object.publication().expose().forEach(exposure -> ways.add(exposed(exposure)));
    return String.join("; ", ways);
  }

  private String exposed(Exposure exposure) {
    List<DnsName> names =
        exposure.routes().stream()
            .map(ExposedRoute::hostnames)
            .flatMap(List::stream)
            .distinct()
            .toList();
    String through = words.title(exposure.through());
    return names.isEmpty() ? through : through + " as " + Markdown.list(names);
  }

  private Optional<PageSection> certificates() {
    Table table = new Table("Certificate", "Names", "Issuer", "Secret");
    for (Certificate certificate : topology.all(Certificate.class)) {
      table.row(
          Words.title(certificate),
          Markdown.list(certificate.dnsNames()),
          certificate.issuer().map(Markdown::escape).orElse(""),
          certificate.secret().map(Markdown::escape).orElse(""));
    }
    return PageSection.of("Certificates", table);
  }

  private Optional<PageSection> dns() {
    Table table = new Table("DNS server", "Product", "Question", "Answer");
    for (Element element : topology.all()) {
      DnsService.of(topology, element).ifPresent(service -> rows(table, element, service));
    }
    return PageSection.of("DNS", table);
  }

  private void rows(Table table, Element element, DnsService service) {
    List<String[]> answers = new ArrayList<>();
    service
        .zones()
        .forEach(
            zone -> answers.add(new String[] {Markdown.escape(zone.toString()), "answered here"}));
    service.records().forEach(item -> answers.add(answer(item)));
    service.forwarding().forEach(rule -> answers.add(answer(rule)));
    if (!service.upstreams().isUnknown()) {
      answers.add(new String[] {"everything else", "asked of " + upstreams(service)});
    }
    if (answers.isEmpty()) {
      answers.add(new String[] {"", ""});
    }
    String product = service.product().map(Markdown::escape).orElse("");
    answers.forEach(answer -> table.row(Words.title(element), product, answer[0], answer[1]));
  }

  private String upstreams(DnsService service) {
    return service.upstreams().isNone() ? "nobody" : words.addresses(service.upstreams().values());
  }

  private String[] answer(DnsRecord item) {
    String answer =
        switch (item.answer()) {
          case OwnerAnswer(var targets) ->
              targets.stream().map(words::target).collect(Collectors.joining(", "));
          case ResourceAnswer resource -> Markdown.escape(resource.type() + " " + resource.value());
        };
    return new String[] {Markdown.escape(item.name().toString()), answer};
  }

  private String[] answer(DnsForwarding rule) {
    return new String[] {
      Markdown.escape(rule.domain().toString()) + " and below",
      "asked of " + words.addresses(rule.servers())
    };
  }
}
