package io.groundplan.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OldClassFilesTest {
  private static final String ANY_CLASS = "picocli/CommandLine.class";

  @TempDir Path folder;

  private Path jar = Path.of("");

  @BeforeEach
  void copyALibraryOfOldClasses() throws IOException, URISyntaxException {
    URL library = CommandLine.class.getProtectionDomain().getCodeSource().getLocation();
    jar = Files.copy(Path.of(library.toURI()), folder.resolve("library.jar"));
    assertThat(version(bytes(jar, ANY_CLASS))).isLessThan(ClassFile.JAVA_6_VERSION);
  }

  @Test
  void every_class_gets_a_version_that_the_cache_takes() throws IOException {
    OldClassFiles.raise(jar);

    for (String name : names(jar, ".class")) {
      assertThat(version(bytes(jar, name)))
          .as(name)
          .isGreaterThanOrEqualTo(ClassFile.JAVA_6_VERSION);
    }
  }

  @Test
  void every_class_passes_the_verifier() throws IOException {
    OldClassFiles.raise(jar);

    List<String> refused = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : names(jar, ".class")) {
        try {
          String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          Class.forName(type, true, loader);
        } catch (VerifyError e) {
          refused.add(name + ": " + e.getMessage());
        } catch (LinkageError | ClassNotFoundException e) {
          // Made for a library that is not there.
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void nothing_is_lost_and_the_manifest_says_what_changed() throws IOException {
    List<String> before = names(jar, "");

    OldClassFiles.raise(jar);

    assertThat(names(jar, "")).containsExactlyInAnyOrderElementsOf(before);
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getManifest().getMainAttributes().getValue(OldClassFiles.NOTICE)).isNotNull();
    }
  }

  private static int version(byte[] bytes) {
    ClassModel type = ClassFile.of().parse(bytes);
    return type.majorVersion();
  }

  private static byte[] bytes(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getInputStream(file.getJarEntry(name)).readAllBytes();
    }
  }

  private static List<String> names(Path jar, String ending) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return Collections.list(file.entries()).stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(ending))
          .toList();
    }
  }
}
