package io.groundplan.model.validation.file;

import io.groundplan.model.graph.Relation;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * GP912: what is named exists, but is of a kind that the key does not take, such as a device as the
 * segment of an interface. It has no effect there. Ids that do not exist are GP902's; what is
 * exposed through something else is GP603's, a virtual IP as Talos's endpoint GP403's, and the
 * target of a forward GP303's.
 */
final class WrongKindReference implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          912,
          "wrong-kind-reference",
          Severity.ERROR,
          "Something is named of a kind that the key does not take");

  /** Keys under which names of the user's choice stand. */
  private static final List<String> OUTER = List.of("forwarding", "records");

  private static final Wanted SEGMENT = new Wanted("a segment", Segment.class::isInstance);
  private static final Wanted MACHINE = new Wanted("a machine", Machine.class::isInstance);
  private static final Wanted CLUSTER = new Wanted("a cluster", Cluster.class::isInstance);
  private static final Wanted TUNNEL = new Wanted("a tunnel", Tunnel.class::isInstance);

  /** Whatever has an address of its own, or stands for one. */
  private static final Wanted ADDRESS =
      new Wanted("something with an address", WrongKindReference::hasAddress);

  private static final Wanted NETWORK =
      new Wanted("something with addresses", WrongKindReference::hasAddresses);

  private static final Wanted NODES =
      new Wanted("machines, a site, a segment or a cluster", WrongKindReference::holdsNodes);

  /**
   * What a key takes.
   *
   * @param words as a message says it
   * @param takes whether it takes the element
   */
  private record Wanted(String words, Predicate<Element> takes) {}

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Element element : context.topology().all()) {
      for (Relation relation : context.graph().from(element.id())) {
        Optional<Element> named = context.topology().find(relation.to().element());
        Optional<Wanted> wanted = wanted(element, relation);
        if (named.isPresent() && wanted.isPresent() && !wanted.get().takes().test(named.get())) {
          problems.add(problem(context, relation, named.get(), wanted.get()));
        }
      }
    }
    return problems;
  }

  private Problem problem(RuleContext context, Relation relation, Element named, Wanted wanted) {
    String remedy =
        NearestName.of(
                named.id().value(),
                context.topology().all().stream()
                    .filter(wanted.takes())
                    .map(each -> each.id().value()))
            .map("did you mean %s?"::formatted)
            .orElse("name one, or remove it");
    return problem(
            new Subject(Optional.of(relation.from()), relation.path()),
            "%s names %s under %s, which takes %s, but %s is a %s; %s"
                .formatted(
                    relation.from(),
                    relation.to(),
                    key(relation),
                    wanted.words(),
                    named.id(),
                    named.section().noun(),
                    remedy))
        .relatedTo(Subject.of(named));
  }

  /** The last key that is neither a list position nor the name of what is named. */
  private static String key(Relation relation) {
    List<String> keys = relation.path().keys();
    for (String outer : OUTER) {
      if (isIn(keys, outer)) {
        return outer;
      }
    }
    String named = relation.to().toString();
    for (String key : keys.reversed()) {
      if (!isPosition(key) && !key.equals(named)) {
        return key;
      }
    }
    return "";
  }

  private static boolean isPosition(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!Character.isDigit(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What the place takes where the file format says so; empty where anything may stand. */
  private static Optional<Wanted> wanted(Element from, Relation relation) {
    List<String> keys = relation.path().keys();
    return switch (key(relation)) {
      case "segment", "tagged" -> Optional.of(SEGMENT);
      case "tunnel" -> Optional.of(TUNNEL);
      case "attach", "host", "server" -> Optional.of(MACHINE);
      case "site" -> Optional.of(new Wanted("a site", Site.class::isInstance));
      case "cluster" -> Optional.of(CLUSTER);
      case "pool" ->
          Optional.of(new Wanted("a load-balancer pool", LoadBalancerPool.class::isInstance));
      case "provider" -> Optional.of(new Wanted("a provider", Provider.class::isInstance));
      case "certificate", "certificates" ->
          Optional.of(new Wanted("a certificate", Certificate.class::isInstance));
      case "gateways" -> Optional.of(new Wanted("a gateway", Gateway.class::isInstance));
      case "hub" -> Optional.of(new Wanted("a member of the tunnel", WrongKindReference::isHub));
      case "members" ->
          Optional.of(
              from instanceof Tunnel
                  ? new Wanted("a machine or a cluster", WrongKindReference::isMember)
                  : NODES);
      case "nodes", "at" -> Optional.of(NODES);
      case "gateway",
          "nameservers",
          "timeServers",
          "certSans",
          "endpoint",
          "backends",
          "forwarding",
          "records",
          "upstreams" ->
          Optional.of(ADDRESS);
      case "networks",
          "destination",
          "validSubnets",
          "advertisedSubnets",
          "listen",
          "from",
          "advertise",
          "excludeAdvertisedNetworks" ->
          Optional.of(NETWORK);
      case "to" -> isIn(keys, "forwards") ? Optional.empty() : Optional.of(NETWORK);
      default -> Optional.empty();
    };
  }

  /** Whether a key stands above a name of the user's choice. */
  private static boolean isIn(List<String> keys, String key) {
    int place = keys.indexOf(key);
    return place >= 0
        && (place == 0 || keys.get(place - 1).equals("dns") || key.equals("forwards"));
  }

  private static boolean isHub(Element element) {
    return element instanceof Machine || element instanceof Cluster;
  }

  /** A service may be what runs the tunnel's end. */
  private static boolean isMember(Element element) {
    return isHub(element) || element instanceof Published;
  }

  private static boolean hasAddress(Element element) {
    return switch (element) {
      case Machine _, VirtualIp _, Published _, Provider _, Tunnel _ -> true;
      case Site _, Segment _, Cluster _, LoadBalancerPool _, Certificate _, NetworkPolicy _ ->
          false;
    };
  }

  private static boolean hasAddresses(Element element) {
    return switch (element) {
      case Segment _,
          Site _,
          Tunnel _,
          LoadBalancerPool _,
          Machine _,
          Cluster _,
          VirtualIp _,
          Published _ ->
          true;
      case Provider _, Certificate _, NetworkPolicy _ -> false;
    };
  }

  private static boolean holdsNodes(Element element) {
    return switch (element) {
      case Machine _, Site _, Segment _, Cluster _ -> true;
      case VirtualIp _,
          LoadBalancerPool _,
          Published _,
          Provider _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          false;
    };
  }
}
