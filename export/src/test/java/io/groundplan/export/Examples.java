package io.groundplan.export;

import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.ValidTopology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The example networks of the project, and topologies that tests write out. */
public final class Examples {

  private Examples() {}

  /** The folder of the project. */
  public static Path root() {
    return Path.of(System.getProperty("groundplan.root"));
  }

  /** The names of the examples, sorted. */
  public static List<String> names() {
    try (Stream<Path> folders = Files.list(root().resolve("examples"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The file name of an example. */
  public static String file(String name) {
    return name + ".topology.yaml";
  }

  /** An example, read without a problem. */
  public static ValidTopology read(String name) {
    try {
      return clean(TopologyFile.read(root().resolve("examples").resolve(name).resolve(file(name))));
    } catch (UnreadableFileException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** The layout beside an example; empty where there is none. */
  public static DiagramLayout layout(String name) {
    Path topology = root().resolve("examples").resolve(name).resolve(file(name));
    try {
      return LayoutFile.read(LayoutFile.beside(topology)).layout();
    } catch (UnreadableFileException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** A topology of a test, read without a problem. */
  public static ValidTopology parse(String yaml) {
    try {
      return clean(TopologyFile.parse("test.topology.yaml", "groundplan: 1\nname: Test\n" + yaml));
    } catch (UnreadableFileException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /**
   * A topology of a test in a configuration style. Lines that end in {@code # since 1.14} or {@code
   * # legacy} are for these styles.
   */
  public static ValidTopology styled(String resource, String style) {
    return parse(
        resource(Examples.class, resource + ".yaml")
            .lines()
            .filter(line -> isFor(style, line))
            .collect(Collectors.joining("\n", "", "\n"))
            .replace("STYLE", style));
  }

  private static boolean isFor(String style, String line) {
    boolean legacy = style.equals("legacy");
    int since = line.indexOf("# since ");
    return since < 0
        ? legacy || !line.endsWith("# legacy")
        : !legacy && style.compareTo(line.substring(since + "# since ".length())) >= 0;
  }

  /** The text of a file beside the class. */
  public static String resource(Class<?> beside, String name) {
    try (var stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new AssertionError("No " + name + " beside " + beside);
      }
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ValidTopology clean(ReadResult result) {
    if (!result.problems().isEmpty()) {
      throw new AssertionError(result.file() + ": " + result.problems());
    }
    Topology topology = result.topology();
    return new ValidTopology(topology);
  }
}
