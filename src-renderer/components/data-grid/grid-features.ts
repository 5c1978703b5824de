/** The parts of TanStack Table that a grid uses; made once, so that no row model is thrown away for nothing. */
import {
  columnFacetingFeature,
  columnFilteringFeature,
  columnGroupingFeature,
  createFacetedRowModel,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";

/** Filter, sort, group and count: columns, widths and selection are the grid's own, they need no table. */
export const GRID_FEATURES = tableFeatures({
  columnFilteringFeature,
  columnFacetingFeature,
  rowSortingFeature,
  columnGroupingFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  sortedRowModel: createSortedRowModel(),
  groupedRowModel: createGroupedRowModel(),
});
