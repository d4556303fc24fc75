package io.groundplan.packaging;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Raises class files from before Java 6 to a version that an ahead-of-time cache takes.
 *
 * <p>Such files have no stack maps, and the cache leaves out what it cannot verify by them. The
 * command's arguments are read by a library of such classes; loading and verifying them anew was a
 * fifth of a validation. Only versions and stack maps change, and the jar's manifest says so.
 */
final class OldClassFiles {
  static final String NOTICE = "Changed-By-Groundplan";

  private final ClassFile classFile;

  private OldClassFiles(ClassHierarchyResolver types) {
    this.classFile =
        ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(types));
  }

  /** Arguments: the jars, each of which is replaced. */
  public static void main(String... arguments) throws IOException {
    for (String jar : arguments) {
      raise(Path.of(jar));
    }
  }

  static void raise(Path jar) throws IOException {
    Path raised = Files.createTempFile(jar.toAbsolutePath().getParent(), "raised", ".tmp");
    try (JarFile before = new JarFile(jar.toFile());
        URLClassLoader types = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      before.getManifest().getMainAttributes().putValue(NOTICE, "old class files got stack maps");
      ClassHierarchyResolver resolver =
          ClassHierarchyResolver.ofResourceParsing(types)
              .orElse(ClassHierarchyResolver.defaultResolver());
      try (JarOutputStream after =
          new JarOutputStream(Files.newOutputStream(raised), before.getManifest())) {
        new OldClassFiles(resolver).copy(before, after);
      }
    }
    Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copy(JarFile before, JarOutputStream after) throws IOException {
    for (JarEntry entry : Collections.list(before.entries())) {
      if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
        continue;
      }
      byte[] bytes = before.getInputStream(entry).readAllBytes();
      JarEntry copy = new JarEntry(entry.getName());
      copy.setTime(entry.getTime());
      after.putNextEntry(copy);
      after.write(entry.getName().endsWith(".class") ? raised(bytes) : bytes);
      after.closeEntry();
    }
  }

  private byte[] raised(byte[] bytes) {
    ClassModel type = classFile.parse(bytes);
    if (type.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return bytes;
    }
    // Code is passed on piece by piece: copied as a whole it would keep its lack of stack maps.
    MethodTransform code = MethodTransform.transformingCode(CodeBuilder::with);
    ClassTransform transform =
        (builder, element) -> {
          switch (element) {
            case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            case MethodModel method -> builder.transformMethod(method, code);
            default -> builder.with(element);
          }
        };
    return classFile.transformClass(type, transform);
  }
}
