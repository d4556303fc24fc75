package io.groundplan.benchmarks;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lopsided networks: ten times as many things shall take about ten times as long. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ShapeBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  /** Of what there is too much. */
  @Param public NetworkShape shape;

  /** How much. */
  @Param({"1000", "10000"})
  public int things;

  private String text = "";
  private Topology topology = Topology.EMPTY;

  /** Writes the network and reads it. */
  @Setup
  public void write() throws UnreadableFileException {
    text = shape.text(things);
    topology = read().topology();
  }

  /** Reads it. */
  @Benchmark
  public ReadResult read() throws UnreadableFileException {
    return TopologyFile.parse("lopsided", text);
  }

  /** Judges it. */
  @Benchmark
  public Verdict validate() {
    return Validator.validate(topology, List.of(), TODAY);
  }
}
