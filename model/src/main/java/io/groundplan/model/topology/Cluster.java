package io.groundplan.model.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A Kubernetes cluster on Talos nodes.
 *
 * @param software versions and the form of the configuration
 * @param access how it is reached
 * @param network its own networks
 * @param features Talos's switches
 * @param bgp its BGP speakers
 * @param issuers cert-manager's issuers by name
 * @param externalDns instances of external-dns by provider
 * @param nodeDefaults what its nodes have unless they say otherwise
 */
public record Cluster(
    ElementId id,
    Description description,
    ClusterSoftware software,
    ClusterAccess access,
    ClusterNetwork network,
    ClusterFeatures features,
    List<BgpInstance> bgp,
    SequencedMap<String, Issuer> issuers,
    SequencedMap<String, ExternalDns> externalDns,
    NodeDefaults nodeDefaults)
    implements Element {

  /** Keeps unmodifiable copies. */
  public Cluster {
    bgp = List.copyOf(bgp);
    issuers = Order.kept(issuers);
    externalDns = Order.kept(externalDns);
  }

  /** A cluster of which only the id is known. */
  public static Cluster of(ElementId id) {
    return new Cluster(
        id,
        Description.EMPTY,
        ClusterSoftware.UNKNOWN,
        ClusterAccess.UNKNOWN,
        ClusterNetwork.UNKNOWN,
        ClusterFeatures.UNKNOWN,
        List.of(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        NodeDefaults.EMPTY);
  }

  @Override
  public Section section() {
    return Section.CLUSTERS;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions();
    access.addMentions(KeyPath.SELF, mentions);
    mentions.each(KeyPath.of("bgp"), bgp, (path, speaker) -> speaker.addMentions(path, mentions));
    issuers.forEach(
        (name, issuer) -> mentions.id(KeyPath.of("issuers", name, "provider"), issuer.provider()));
    externalDns.forEach((name, instance) ->
        mentions.ids(KeyPath.of("externalDns", name, "gateways"), instance.gateways()));
    nodeDefaults.addMentions(KeyPath.of("nodeDefaults"), mentions);
    return mentions.toList();
  }

  @Override
  public Cluster withId(ElementId newId) {
    return new Cluster(
        newId,
        description,
        software,
        access,
        network,
        features,
        bgp,
        issuers,
        externalDns,
        nodeDefaults);
  }

  @Override
  public Cluster withDescription(Description newDescription) {
    return new Cluster(
        id,
        newDescription,
        software,
        access,
        network,
        features,
        bgp,
        issuers,
        externalDns,
        nodeDefaults);
  }

  /** The same cluster with other networks. */
  public Cluster withNetwork(ClusterNetwork newNetwork) {
    return new Cluster(
        id,
        description,
        software,
        access,
        newNetwork,
        features,
        bgp,
        issuers,
        externalDns,
        nodeDefaults);
  }

  /** The same cluster with other versions. */
  public Cluster withSoftware(ClusterSoftware newSoftware) {
    return new Cluster(
        id,
        description,
        newSoftware,
        access,
        network,
        features,
        bgp,
        issuers,
        externalDns,
        nodeDefaults);
  }

  /** The same cluster reached otherwise. */
  public Cluster withAccess(ClusterAccess newAccess) {
    return new Cluster(
        id,
        description,
        software,
        newAccess,
        network,
        features,
        bgp,
        issuers,
        externalDns,
        nodeDefaults);
  }

  /** The same cluster with other switches. */
  public Cluster withFeatures(ClusterFeatures newFeatures) {
    return new Cluster(
        id,
        description,
        software,
        access,
        network,
        newFeatures,
        bgp,
        issuers,
        externalDns,
        nodeDefaults);
  }

  /** The same cluster with other BGP speakers. */
  public Cluster withBgp(List<BgpInstance> newBgp) {
    return new Cluster(
        id,
        description,
        software,
        access,
        network,
        features,
        newBgp,
        issuers,
        externalDns,
        nodeDefaults);
  }

  /** The form of its Talos configuration: stated, else that of its Talos version, if known. */
  public Optional<ConfigStyle> configStyle() {
    return software.configStyle().or(() -> software.talos().map(ConfigStyle::of));
  }

  /** An id is one element's; hashing all the rest takes long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
