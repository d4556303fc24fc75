package io.groundplan.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows what Groundplan does, on one example and with the built image: {@code mvn -Pdemo}.
 *
 * <p>It starts the image's own Java rather than the launcher scripts, so that it works on every
 * system that the build works on.
 */
final class Demo {
  private static final int PROBLEMS_FOUND = 1;

  private final Path image;
  private final Path example;
  private final Path output;

  private Demo(Path image, Path example, Path output) {
    this.image = image;
    this.example = example;
    this.output = output;
  }

  /** Arguments: the image, the example's topology and the folder to write to, from the root. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    new Demo(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).run();
  }

  private void run() throws IOException, InterruptedException {
    Path export = output.resolve("export");
    Path drawing = output.resolve("network.svg");
    Files.createDirectories(output);

    say("Groundplan checks a network, writes its configuration and draws it. One example:");
    command("validate", example.toString());
    command("export", example.toString(), "--out", export.toString());
    command("diagram", example.toString());
    command("diagram", example.toString(), "--format", "svg", "--out", drawing.toString());

    say("Written:");
    System.out.println("  " + export + ": configuration and documentation");
    System.out.println("  " + drawing + ": the drawing");
    if (hasDisplay()) {
      say("The designer opens on the example; the demo ends when its window is closed.");
      run(program("designer", "io.groundplan.app.Launcher", example.toString()));
    } else {
      say("No display here (DISPLAY is not set), so the designer stays closed.");
    }
    say("Yours to try:");
    System.out.println("  " + image.resolve("bin/groundplan") + " --help");
    System.out.println("  " + image.resolve("bin/groundplan-designer") + " " + example);
  }

  /** Runs one command as a user would type it; that it finds problems is a result, no failure. */
  private void command(String... arguments) throws IOException, InterruptedException {
    say("$ groundplan " + String.join(" ", arguments));
    int exit = run(program("command", "io.groundplan.export.cli.Main", arguments));
    if (exit > PROBLEMS_FOUND) {
      System.exit(exit);
    }
  }

  private List<String> program(String kind, String mainClass, String... arguments) {
    Path libraries = image.resolve("lib");
    List<String> words = new ArrayList<>();
    words.add(libraries.resolve("runtime/bin/java").toString());
    words.add("@" + libraries.resolve(kind + ".options"));
    words.add("-XX:AOTCache=" + libraries.resolve(kind + ".aot"));
    words.add("-cp");
    words.add(libraries.resolve("groundplan-launcher.jar").toString());
    words.add(mainClass);
    words.addAll(List.of(arguments));
    return words;
  }

  private static int run(List<String> words) throws IOException, InterruptedException {
    return new ProcessBuilder(words).inheritIO().start().waitFor();
  }

  /**
   * JavaFX needs an X display on Linux (XWayland's will do); elsewhere there always is a screen.
   */
  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || System.getenv("DISPLAY") != null;
  }

  private static void say(String line) {
    System.out.println();
    System.out.println(line);
  }
}
