package io.groundplan.export.talos;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Refusal;
import io.groundplan.model.validation.ValidTopology;
import java.util.List;

/** Short ways to what is exported of a topology that a test writes out. */
final class Exported {

  /** A network with a gateway, on which tests put nodes. */
  static final String LAN =
      """
      segments:
        lan: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}}
      """;

  private Exported() {}

  static ArtifactTree export(String yaml) {
    return new TalosExporter().export(Examples.parse(yaml), ExportOptions.of("test.topology.yaml"));
  }

  static List<Refusal> refusals(String yaml) {
    ValidTopology topology = Examples.parse(yaml);
    return new TalosExporter().refusals(topology, ExportOptions.of("test.topology.yaml"));
  }

  static List<String> paths(ArtifactTree tree) {
    return tree.files().stream().map(file -> file.path().toString()).toList();
  }

  static String file(ArtifactTree tree, String path) {
    return tree.find(ArtifactPath.parse(path)).orElseThrow().text();
  }
}
