package io.groundplan.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.groundplan.app");

  @Test
  void tools_know_nothing_of_javafx() {
    noClasses()
        .that()
        .resideInAPackage("io.groundplan.app.tool..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .because("gestures are tested as scripts, without a toolkit")
        .check(APP);
  }

  @Test
  void the_document_knows_no_scene() {
    noClasses()
        .that()
        .resideInAPackage("io.groundplan.app.document..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .because("everything visible is a function of the document, never the other way round")
        .check(APP);
  }

  @Test
  void files_are_touched_by_the_windows_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.groundplan.app.window..", "io.groundplan.app.exporting..", "io.groundplan.app")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "io.groundplan.model.file..")
        .because("reading and writing happen at one end")
        .check(APP);
  }

  @Test
  void packages_depend_on_each_other_in_one_direction() {
    slices()
        .matching("io.groundplan.app.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each package can be understood, tested and thrown away without the next")
        .check(APP);
  }

  @Test
  void no_package_is_a_drawer_for_everything() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .because("a type is named for what it is")
        .check(APP);
  }
}
