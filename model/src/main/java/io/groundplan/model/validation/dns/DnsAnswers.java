package io.groundplan.model.validation.dns;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.ResourceAnswer;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Target;
import io.groundplan.model.validation.RuleContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a DNS server answers, as far as the topology says: its record, the longest wildcard above
 * the name, nothing where the zone is its own, else what those answer whom it asks.
 */
final class DnsAnswers {

  /** As far as resolvers follow aliases and forwarding. */
  private static final int DEPTH = 8;

  private final RuleContext context;
  private final Map<ElementId, DnsService> servers = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  DnsAnswers(RuleContext context) {
    this.context = context;
    DnsServices.of(context).forEach(server -> servers.put(server.element().id(), server.service()));
    context
        .topology()
        .all(Cluster.class)
        .forEach(cluster -> written.addAll(cluster.externalDns().keySet()));
  }

  /** An answer. */
  sealed interface Answer {

    /** Whether both can be known to lead a client elsewhere. */
    boolean differsFrom(Answer other);
  }

  /** Addresses and who owns them. */
  record Addresses(Set<IpAddress> addresses, Set<ElementId> owners) implements Answer {

    @Override
    public boolean differsFrom(Answer other) {
      return switch (other) {
        case Addresses(Set<IpAddress> others, Set<ElementId> otherOwners) ->
            Collections.disjoint(owners, otherOwners)
                && Collections.disjoint(addresses, others)
                && addresses.stream()
                    .anyMatch(one -> others.stream().anyMatch(two -> one.family() == two.family()));
        case Nothing _ -> true;
        case Delegated _ -> false;
      };
    }

    @Override
    public String toString() {
      return addresses.isEmpty()
          ? String.join(", ", owners.stream().map(ElementId::value).toList())
          : String.join(", ", addresses.stream().map(IpAddress::toString).toList());
    }
  }

  /** What somebody says who does not state it. */
  record Delegated(ElementId server) implements Answer {

    @Override
    public boolean differsFrom(Answer other) {
      return other instanceof Nothing;
    }

    @Override
    public String toString() {
      return "what " + server + " says";
    }
  }

  /** No such name, or whatever the Internet says. */
  record Nothing() implements Answer {

    @Override
    public boolean differsFrom(Answer other) {
      return !(other instanceof Nothing);
    }

    @Override
    public String toString() {
      return "nothing of its own";
    }
  }

  /** What the server answers; empty where it cannot be told. */
  Optional<Answer> of(ElementId server, DnsName name) {
    return of(server, name, DEPTH);
  }

  private Optional<Answer> of(ElementId id, DnsName name, int depth) {
    DnsService service = servers.get(id);
    if (service == null || depth == 0) {
      return Optional.empty();
    }
    Optional<DnsRecord> own = recordOf(service, name);
    if (own.isPresent()) {
      return answer(id, own.get(), depth);
    }
    if (service.zones().stream().anyMatch(name::isSubdomainOf)) {
      boolean isWhole =
          !service.records().isEmpty()
              && !written.contains(id.value())
              && !service.product().filter("k8s_gateway"::equals).isPresent();
      return Optional.of(isWhole ? new Nothing() : new Delegated(id));
    }
    Optional<DnsForwarding> rule =
        service.forwarding().stream()
            .filter(each -> name.isSubdomainOf(each.domain()))
            .max(Comparator.comparingInt(each -> each.domain().labels().size()));
    if (rule.isPresent()) {
      return asked(rule.get().servers(), name, depth, true);
    }
    boolean isDescribed =
        !service.records().isEmpty()
            || !service.forwarding().isEmpty()
            || !service.zones().isEmpty();
    return isDescribed ? asked(service.upstreams().values(), name, depth, false) : Optional.empty();
  }

  /** The record of the name, else the longest wildcard above it. */
  static Optional<DnsRecord> recordOf(DnsService service, DnsName name) {
    return service.records().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .or(() ->
            service.records().stream()
                .filter(item -> item.name().isWildcard() && item.name().coversAnyDepth(name))
                .max(Comparator.comparingInt(item -> item.name().labels().size())));
  }

  private Optional<Answer> asked(
      List<AddressReference> references, DnsName name, int depth, boolean delegates) {
    Set<Answer> answers = new LinkedHashSet<>();
    for (AddressReference reference : references) {
      List<Element> owners = DnsTargets.serversOf(context, reference);
      boolean isOutside = owners.isEmpty() && isOutside(reference);
      if (isOutside && !delegates) {
        answers.add(new Nothing());
      }
      for (Element owner : owners) {
        Optional<Answer> answer = of(owner.id(), name, depth - 1);
        if (answer.isEmpty() && !delegates) {
          return Optional.empty();
        }
        answers.add(answer.orElse(new Delegated(owner.id())));
      }
    }
    return answers.size() == 1 ? answers.stream().findFirst() : Optional.empty();
  }

  private boolean isOutside(AddressReference reference) {
    return switch (reference) {
      case LiteralAddress(IpAddress address) ->
          context.routing().subnets().holding(address).isEmpty() && !address.isLoopback();
      case HostName _, ServerUrl _ -> true;
      case OwnerAddress _ -> false;
    };
  }

  private Optional<Answer> answer(ElementId server, DnsRecord item, int depth) {
    return switch (item.answer()) {
      case OwnerAnswer(List<Target> targets) -> {
        Optional<DnsName> alias = alias(targets);
        yield alias.isPresent()
            ? of(server, alias.get(), depth - 1)
            : addresses(targets.stream().map(Target::host).toList());
      }
      case ResourceAnswer resource ->
          switch (resource.type()) {
            case "A", "AAAA" ->
                IpAddress.tryParse(resource.value())
                    .flatMap(address -> addresses(List.of(new LiteralAddress(address))));
            case "CNAME" ->
                DnsName.tryParse(resource.value()).flatMap(name -> of(server, name, depth - 1));
            default -> Optional.empty();
          };
    };
  }

  private static Optional<DnsName> alias(List<Target> targets) {
    return targets.size() == 1 && targets.getFirst().host() instanceof HostName(DnsName name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private Optional<Answer> addresses(List<AddressReference> references) {
    Set<IpAddress> addresses = new LinkedHashSet<>();
    Set<ElementId> owners = new LinkedHashSet<>();
    for (AddressReference reference : references) {
      switch (reference) {
        case OwnerAddress(Reference owner) -> {
          owners.add(owner.element());
          addresses.addAll(context.resolution().addresses().of(reference).addresses());
        }
        case LiteralAddress(IpAddress address) -> {
          addresses.add(address);
          context.addresses().ownersOf(address).stream()
              .map(AddressOwner::element)
              .map(Element::id)
              .forEach(owners::add);
        }
        case HostName _, ServerUrl _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Addresses(addresses, owners));
  }
}
