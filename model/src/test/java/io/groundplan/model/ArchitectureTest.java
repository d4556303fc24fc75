package io.groundplan.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.groundplan.model");

  private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

  private static final DescribedPredicate<JavaClass> IN_JAVA_BASE =
      describe(
          "are in java.base",
          type -> JAVA_BASE.contains(type.getBaseComponentType().getPackageName()));

  @Test
  void addresses_depend_on_the_language_alone() {
    classes()
        .that()
        .resideInAPackage("io.groundplan.model.address..")
        .should()
        .onlyDependOnClassesThat(
            IN_JAVA_BASE.or(
                resideInAnyPackage("io.groundplan.model.address..", "org.jspecify.annotations")))
        .because("everything else is built on addresses, and they on nothing that can change")
        .check(MODEL);
  }
}
