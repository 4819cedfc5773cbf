// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Values of figures at one moment. A value may be absent, which is not the same as NaN: NaN was read.
 */
public final class Readings {

	/** No reading at all. */
	public static final Readings NONE = new Builder().build();

	private final Map<Figure, Column> columns;

	private Readings(Map<Figure, Column> columns) {
		this.columns = columns;
	}

	/** The figures of which at least one value may be present. */
	public Set<Figure> figures() {
		return Set.copyOf(columns.keySet());
	}

	/** How many indices a figure has, present or not; 0 for a figure that was not read. */
	public int size(Figure figure) {
		Column column = columns.get(figure);
		return column == null ? 0 : column.values.length;
	}

	/** The value of a figure at an index, or empty when it was not read. */
	public OptionalDouble get(Figure figure, int index) {
		Column column = columns.get(figure);
		return column == null || !column.present.get(index) ? OptionalDouble.empty()
				: OptionalDouble.of(column.values[index]);
	}

	/** The value of a figure at an index, or another number when it was not read. */
	public double get(Figure figure, int index, double otherwise) {
		Column column = columns.get(figure);
		return column == null || !column.present.get(index) ? otherwise : column.values[index];
	}

	/** The value of a figure of {@link Figure.Scope#NETWORK}, or empty when it was not read. */
	public OptionalDouble get(Figure figure) {
		return get(figure, 0);
	}

	/** The readings of some of the figures alone. */
	public Readings only(Set<Figure> wanted) {
		Map<Figure, Column> kept = new EnumMap<>(columns);
		kept.keySet().retainAll(wanted);
		return new Readings(kept);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Readings readings && columns.equals(readings.columns);
	}

	@Override
	public int hashCode() {
		return columns.hashCode();
	}

	@Override
	public String toString() {
		return columns.toString();
	}

	/** How many columns there are. */
	int columns() {
		return columns.size();
	}

	/** The values of a figure whether present or not, or others where it was not read at as many indices. */
	double[] values(Figure figure, double[] others) {
		Column column = columns.get(figure);
		return column == null || column.values.length != others.length ? others : column.values;
	}

	/** Tells all columns, in the order of figures; what it tells must not be changed. */
	void forEachColumn(ColumnVisitor visitor) {
		columns.forEach((figure, column) -> visitor.visit(figure, column.values, column.present));
	}

	/** Is told of columns. */
	interface ColumnVisitor {

		/**
		 * A column.
		 *
		 * @param values one an index
		 * @param present the indices whose value is present
		 */
		void visit(Figure figure, double[] values, BitSet present);
	}

	private record Column(double[] values, BitSet present) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Column column && Arrays.equals(values, column.values)
					&& present.equals(column.present);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(values);
		}

		@Override
		public String toString() {
			return Arrays.toString(values) + present;
		}
	}

	/** Collects readings; not safe for use by several threads. */
	public static final class Builder {

		private final Map<Figure, Column> columns = new EnumMap<>(Figure.class);

		/**
		 * Sets one value.
		 *
		 * @param size the number of indices that the figure has
		 */
		public Builder set(Figure figure, int size, int index, double value) {
			Column column = columns.get(figure);
			if (column == null) {
				column = new Column(new double[size], new BitSet(size));
				columns.put(figure, column);
			}
			column.values[index] = value;
			column.present.set(index);
			return this;
		}

		/** Sets the value of a figure of {@link Figure.Scope#NETWORK}. */
		public Builder set(Figure figure, double value) {
			return set(figure, 1, 0, value);
		}

		/** Sets all values of a figure that are present; takes the arrays over. */
		Builder setAll(Figure figure, double[] values, BitSet present) {
			columns.put(figure, new Column(values, present));
			return this;
		}

		/** The readings collected so far; the builder starts afresh. */
		public Readings build() {
			Readings readings = new Readings(new EnumMap<>(columns));
			columns.clear();
			return readings;
		}
	}
}
