package io.groundplan.export.documentation;

import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sites, outside providers and clusters. */
final class PlaceSections {

  private final Topology topology;
  private final Words words;

  PlaceSections(Resolution resolution) {
    this.topology = resolution.topology();
    this.words = new Words(resolution);
  }

  List<PageSection> all() {
    return Stream.of(sites(), providers(), clusters()).flatMap(Optional::stream).toList();
  }

  private Optional<PageSection> sites() {
    Table table = new Table("Site", "Kind", "In", "Location", "Provider", "Status");
    for (Site site : topology.all(Site.class)) {
      table.row(
          Words.title(site),
          text(site.kind()),
          site.site().map(words::title).orElse(Words.UNKNOWN),
          text(site.location()),
          text(site.provider()),
          Words.status(site));
    }
    return PageSection.of("Sites", table);
  }

  private Optional<PageSection> providers() {
    Table table = new Table("Provider", "Host name", "Status");
    for (Provider provider : topology.all(Provider.class)) {
      table.row(Words.title(provider), text(provider.hostname()), Words.status(provider));
    }
    return PageSection.of("Providers", table);
  }

  private Optional<PageSection> clusters() {
    Table table =
        new Table(
            "Cluster",
            "Talos",
            "Kubernetes",
            "Endpoint",
            "Pods",
            "Services",
            "Network plugin",
            "Load balancer");
    for (Cluster cluster : topology.all(Cluster.class)) {
      table.row(
          Words.title(cluster),
          text(cluster.software().talos()),
          text(cluster.software().kubernetes()),
          cluster.access().endpoint().map(words::target).orElse(Words.UNKNOWN),
          Markdown.list(cluster.network().podSubnets().values()),
          Markdown.list(cluster.network().serviceSubnets().values()),
          text(cluster.network().cni().map(cni -> versioned(cni.kind(), cni.version()))),
          text(
              cluster
                  .network()
                  .loadBalancer()
                  .map(balancer -> versioned(balancer.kind(), balancer.version()))));
    }
    return PageSection.of("Clusters", table);
  }

  private static String versioned(String name, Optional<?> version) {
    return version.map(number -> name + " " + number).orElse(name);
  }

  private static String text(Optional<?> value) {
    return value.map(known -> Markdown.escape(known.toString())).orElse(Words.UNKNOWN);
  }
}
