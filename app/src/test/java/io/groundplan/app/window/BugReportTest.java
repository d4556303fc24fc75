package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BugReportTest {

  @Test
  void a_report_says_where_and_nothing_of_the_network() {
    Exception bug =
        new IllegalStateException(
            "192.0.2.1 is lost", new IllegalArgumentException("router is gone"));

    String report = BugReport.of(bug);

    assertThat(report)
        .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
        .contains("BugReportTest")
        .doesNotContain("192.0.2.1", "router");
  }
}
