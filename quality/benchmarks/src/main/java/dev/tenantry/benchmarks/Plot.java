package dev.tenantry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** Draws every ratio beside its target. */
final class Plot {

  private static final int WIDTH = 1_800;
  private static final int HEIGHT = 900;
  private static final int SLANT = 60;

  private Plot() {}

  static void write(List<Result> results, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Throughput of Tenantry as a share of the other's (median of the rounds)")
            .yAxisTitle("ratio, logarithmic; 1 is as fast")
            .build();
    chart.getStyler().setXAxisLabelRotation(SLANT);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(0.1);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
    List<String> names =
        results.stream().map(result -> result.work() + " / " + result.rival()).toList();
    chart.addSeries(
        "measured", names, results.stream().map(each -> each.ratio().median()).toList());
    chart.addSeries("target", names, results.stream().map(Result::target).toList());
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
  }
}
