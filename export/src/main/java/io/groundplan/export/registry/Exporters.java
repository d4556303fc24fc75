package io.groundplan.export.registry;

import io.groundplan.export.Exporter;
import io.groundplan.export.cilium.CiliumExporter;
import io.groundplan.export.documentation.DocumentationExporter;
import io.groundplan.export.metallb.MetalLbExporter;
import io.groundplan.export.talos.TalosExporter;
import java.util.List;
import java.util.Optional;

/** Every exporter there is, as an explicit list. */
public final class Exporters {

  private static final List<Exporter> ALL =
      List.of(
          new TalosExporter(),
          new CiliumExporter(),
          new MetalLbExporter(),
          new DocumentationExporter());

  private Exporters() {}

  /** All exporters, in the order in which they are listed and run. */
  public static List<Exporter> all() {
    return ALL;
  }

  /** The exporter with that id. */
  public static Optional<Exporter> find(String id) {
    return ALL.stream().filter(exporter -> exporter.id().equals(id)).findFirst();
  }
}
