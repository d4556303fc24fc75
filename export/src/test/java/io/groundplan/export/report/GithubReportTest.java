package io.groundplan.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.SourcePosition;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  @Test
  void neither_a_name_nor_a_message_ends_its_command() {
    CheckedFile file =
        new CheckedFile.Unreadable(
            "C:\\a,b", new SourcePosition(2, 7), "50% \r\nof a: b, \u001b[1m");

    String written = GithubReport.write(List.of(file));

    assertThat(written)
        .isEqualTo(
            "::error file=C%3A\\a%2Cb,line=2,col=7,title=Unreadable file::"
                + "50%25 %0D%0Aof a: b, <U+001B>[1m\n");
  }
}
