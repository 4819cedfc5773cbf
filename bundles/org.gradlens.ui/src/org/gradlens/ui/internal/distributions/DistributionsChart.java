// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.Histogram;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.views.StepText;

/** Histograms over magnitude, as a ridge over steps or of one step alone. */
final class DistributionsChart implements Chart {

	private static final int BAND_OPACITY = 28;

	private final DistributionsData data;
	private final Subject subject;
	private final boolean ridge;

	DistributionsChart(DistributionsData data, Subject subject, boolean ridge) {
		this.data = data;
		this.subject = subject;
		this.ridge = ridge;
	}

	@Override
	public String name() {
		return NLS.bind(Messages.DistributionsChart_name, data.title());
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		int line = surface.lineHeight();
		surface.text(surface.foreground(), Texts.fitted(surface, title(), area.width), area.x, area.y);
		Rectangle below = new Rectangle(area.x, area.y + line, area.width, Math.max(0, area.height - line));
		Range exponents = data.exponents();
		Scale magnitudes = Scale.decades(exponents.low() * Bins.LOG10_OF_2, exponents.high() * Bins.LOG10_OF_2);
		Axis across = new Axis(Messages.DistributionsChart_magnitude, magnitudes);
		int margin = surface.extent(percent(1)).x + 2 * surface.gap();
		Rectangle inner = new Rectangle(below.x, below.y, Math.max(0, below.width - margin), below.height);
		Plot plot = Plot.inside(surface, inner, ridge ? margin + 2 * surface.gap() : margin, across, new Axis("", Scale.linear(0, 1))); //$NON-NLS-1$
		if (!plot.hasRoom()) {
			return Painted.NOTHING;
		}
		paintBands(surface, plot);
		plot.paintAcross(surface);
		return ridge ? new RidgePainter(surface, plot, data, subject).paint() : new SinglePainter(surface, plot, data).paint();
	}

	private String title() {
		return ridge ? data.title() : NLS.bind(Messages.DistributionsChart_at, data.title(),
				NLS.bind(Messages.StepText_iteration, StepText.whole(data.moments().get(data.looked()).iteration())));
	}

	private void paintBands(Surface surface, Plot plot) {
		Rectangle area = plot.area();
		data.healthy().ifPresent(healthy -> {
			int vanishing = Math.max(area.x, Math.min(area.x + area.width, plot.x(healthy.low())));
			int exploding = Math.max(area.x, Math.min(area.x + area.width, plot.x(healthy.high())));
			paintBand(surface, new Rectangle(area.x, area.y, vanishing - area.x, area.height), ThemeColors.VANISHING,
					Messages.DistributionsChart_vanishing);
			paintBand(surface, new Rectangle(exploding, area.y, area.x + area.width - exploding, area.height),
					ThemeColors.EXPLODING, Messages.DistributionsChart_exploding);
		});
	}

	private static void paintBand(Surface surface, Rectangle band, ThemeColors color, String name) {
		if (band.width > 1) {
			surface.fill(color.get(), BAND_OPACITY, band);
			surface.text(color.get(), Texts.fitted(surface, name, band.width - 2 * surface.gap()), band.x + surface.gap(), band.y);
		}
	}

	/** A share as the locale writes percentages; what is little is not told as none. */
	static String percent(double share) {
		NumberFormat format = NumberFormat.getPercentInstance(Locale.getDefault(Locale.Category.FORMAT));
		format.setMaximumFractionDigits(share > 0 && share < 0.01 ? 2 : 0);
		return format.format(share);
	}

	/** The share of values that are not finite. */
	static double notFinite(Histogram histogram) {
		return (histogram.notANumbers() + histogram.infinities()) / (double) Math.max(1, histogram.total());
	}

	/** The share of values that are zero. */
	static double zeros(Histogram histogram) {
		return histogram.zeros() / (double) Math.max(1, histogram.total());
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> table = new ArrayList<>();
		table.add(List.of(Messages.DistributionsChart_iteration, Messages.DistributionsChart_from, Messages.DistributionsChart_negative,
				Messages.DistributionsChart_positive, Messages.DistributionsChart_zeros, Messages.DistributionsChart_notANumbers,
				Messages.DistributionsChart_infinities));
		List<DistributionsData.Moment> moments = ridge ? data.moments() : List.of(data.moments().get(data.looked()));
		for (DistributionsData.Moment moment : moments) {
			Histogram histogram = moment.histogram();
			String iteration = Long.toString(moment.iteration());
			table.add(List.of(iteration, "0", "", "", Long.toString(histogram.zeros()), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					Long.toString(histogram.notANumbers()), Long.toString(histogram.infinities())));
			for (int i = 0; i < histogram.bins(); i++) {
				int exponent = histogram.firstExponent() + i;
				table.add(List.of(iteration, Double.toString(Math.pow(2, exponent)), Long.toString(histogram.negative(exponent)),
						Long.toString(histogram.positive(exponent)), "", "", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
		return table;
	}
}
