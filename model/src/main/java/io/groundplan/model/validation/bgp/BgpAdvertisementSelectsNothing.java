package io.groundplan.model.validation.bgp;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressResolution;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BgpAnnouncement;
import io.groundplan.model.topology.BgpInstance;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * GP519: a pool shall be announced to a peer with whom its cluster has no session, its cluster's
 * speakers run on no node, or routers of the drawing speak BGP and nobody with the cluster. Silent
 * while the cluster's sessions are not known.
 */
final class BgpAdvertisementSelectsNothing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          519,
          "bgp-advertisement-selects-nothing",
          Severity.ERROR,
          "A pool is announced by BGP to nobody, or by nobody");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      for (BgpSpeaker speaker : BgpSpeaker.of(context, cluster)) {
        if (runsNowhere(context, cluster, speaker)) {
          problems.add(
              problem(
                  speaker.subject().then("nodes"),
                  "%s speaks BGP by nodes that it does not have, so nobody announces its pools; select nodes of the cluster"
                      .formatted(cluster.id())));
        }
      }
    }
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      pool.announcement()
          .flatMap(how -> how.bgp())
          .ifPresent(way ->
              nobody(context, pool)
                  .ifPresentOrElse(problems::add, () -> check(context, pool, way, problems)));
    }
    return problems;
  }

  /** A router of the drawing speaks BGP, and nobody states a session between it and the cluster. */
  private Optional<Problem> nobody(RuleContext context, LoadBalancerPool pool) {
    List<Machine> routers =
        context.topology().all(Machine.class).stream()
            .filter(machine -> !machine.machine().offers().bgp().isEmpty())
            .toList();
    return context
        .topology()
        .clusterOf(pool.cluster())
        .filter(cluster ->
            cluster.bgp().stream().allMatch(own -> own.peers().isEmpty() && own.listen().isEmpty()))
        .filter(_ -> !routers.isEmpty() && routers.stream().allMatch(Device.class::isInstance))
        .filter(cluster ->
            routers.stream()
                .flatMap(router -> router.machine().offers().bgp().stream())
                .noneMatch(other -> maySpeakTo(context, other, cluster)))
        .map(cluster ->
            problem(
                    Subject.of(pool).then("announce"),
                    "%s is announced by BGP, but nobody speaks BGP with the nodes of %s; state bgp with asn and peers (%s) there"
                        .formatted(
                            pool.id(),
                            cluster.id(),
                            Phrase.list(
                                routers.stream().map(router -> router.id().value()).toList())))
                .relatedTo(Subject.of(cluster).then("bgp")));
  }

  /** Also by an address, which may be that of a node. */
  private static boolean maySpeakTo(RuleContext context, BgpInstance other, Cluster cluster) {
    return speaksTo(context, other, cluster)
        || other.peers().stream().anyMatch(peer -> mayBeOf(context, peer));
  }

  private static boolean mayBeOf(RuleContext context, AddressReference peer) {
    AddressResolution resolution = context.resolution().addresses();
    Optional<Element> owner = resolution.ownerOf(peer);
    if (owner.isPresent()) {
      return !(owner.get() instanceof Device);
    }
    var peers = resolution.of(peer).addresses();
    return peers.isEmpty()
        || peers.stream()
            .anyMatch(address ->
                context.addresses().ownersOf(address).stream()
                    .allMatch(found -> !(found.element() instanceof Device)));
  }

  private static boolean runsNowhere(RuleContext context, Cluster cluster, BgpSpeaker speaker) {
    return !speaker.instance().nodes().isEmpty()
        && speaker.isComplete()
        && speaker.machines().isEmpty()
        && !context.resolution().nodes().nodesOf(cluster).machines().isEmpty();
  }

  private void check(
      RuleContext context, LoadBalancerPool pool, BgpAnnouncement way, List<Problem> problems) {
    Optional<Cluster> cluster = context.topology().clusterOf(pool.cluster());
    boolean areKnown =
        cluster.isPresent()
            && !cluster.get().bgp().isEmpty()
            && cluster.get().bgp().stream().noneMatch(speaker -> speaker.peers().isEmpty());
    if (areKnown) {
      for (int i = 0; i < way.peers().size(); i++) {
        if (!hasSession(context, cluster.get(), way.peers().get(i))) {
          problems.add(problem(context, pool, cluster.get(), way.peers().get(i), i));
        }
      }
    }
  }

  private Problem problem(
      RuleContext context,
      LoadBalancerPool pool,
      Cluster cluster,
      AddressReference peer,
      int index) {
    String name =
        context
            .resolution()
            .addresses()
            .ownerOf(peer)
            .map(owner -> owner.id().toString())
            .orElseGet(() ->
                Phrase.list(
                    context.resolution().addresses().of(peer).addresses().stream()
                        .map(IpAddress::toString)
                        .toList()));
    return problem(
            Subject.of(pool).then("announce").then("bgp").then("peers").then(index),
            "%s is announced to %s, with whom %s does not speak BGP; add it to the peers of %s, or name one of them"
                .formatted(pool.id(), name, cluster.id(), cluster.id()))
        .relatedTo(Subject.of(cluster).then("bgp"));
  }

  /** Whether somebody at either end states the session, or may do so. */
  private static boolean hasSession(RuleContext context, Cluster cluster, AddressReference peer) {
    AddressResolution resolution = context.resolution().addresses();
    Optional<Element> owner = resolution.ownerOf(peer);
    KnownAddresses meant = resolution.of(peer);
    boolean isUnknown = owner.isEmpty() && meant.addresses().isEmpty();
    boolean isOurs =
        cluster.bgp().stream()
            .flatMap(speaker -> speaker.peers().stream())
            .anyMatch(own ->
                own.equals(peer)
                    || (owner.isPresent() && resolution.ownerOf(own).equals(owner))
                    || !Collections.disjoint(resolution.of(own).addresses(), meant.addresses()));
    return isUnknown
        || isOurs
        || (owner.isPresent()
            && owner.get() instanceof Machine machine
            && machine.machine().offers().bgp().stream()
                .anyMatch(other -> speaksTo(context, other, cluster)));
  }

  private static boolean speaksTo(RuleContext context, BgpInstance other, Cluster cluster) {
    return !other.listen().isEmpty()
        || other.peers().stream()
            .flatMap(peer -> context.resolution().addresses().ownerOf(peer).stream())
            .anyMatch(peer ->
                peer.id().equals(cluster.id())
                    || (peer instanceof Node node
                        && context
                            .topology()
                            .clusterOf(node.cluster())
                            .equals(Optional.of(cluster))));
  }
}
