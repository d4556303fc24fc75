package io.groundplan.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The topologies of {@code examples/}, for tests. */
public final class Examples {

  private Examples() {}

  /** The top of the checkout. */
  public static Path root() {
    return Path.of(System.getProperty("groundplan.root", ".."));
  }

  /** Every example's topology file, by name. */
  public static List<Path> topologies() throws IOException {
    try (Stream<Path> files = Files.walk(root().resolve("examples"), 2)) {
      return files.filter(it -> it.toString().endsWith(".topology.yaml")).sorted().toList();
    }
  }
}
