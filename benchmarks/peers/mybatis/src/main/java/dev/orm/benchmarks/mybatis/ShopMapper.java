package dev.orm.benchmarks.mybatis;

import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The statements of the shop; their SQL stands in the file of the same name. */
public interface ShopMapper {

    CustomerRow customer(@Param("id") long id);

    ProductRow product(@Param("id") long id);

    List<CustomerRow> customers(@Param("count") int count);

    List<ProductRow> products(@Param("count") int count);

    List<ProductRow> page(@Param("filter") ProductFilter filter);

    List<OrderHead> orders(@Param("ids") Long[] ids);

    List<OrderLine> lines(@Param("ids") Long[] ids);

    List<LineReference> linesOf(@Param("order") long order);

    List<Long> orderKeys(@Param("blocks") int blocks);

    List<Long> lineKeys(@Param("blocks") int blocks);

    void insertOrder(@Param("id") long id, @Param("row") NewOrder row);

    void insertLine(@Param("id") long id, @Param("order") long order, @Param("row") NewLine row);

    void rate(@Param("id") long id, @Param("rating") int rating);

    void restock(@Param("id") long id, @Param("stock") int stock);

    void deleteLines(@Param("ids") Long[] ids);

    void deleteOrders(@Param("ids") Long[] ids);

    void insertMovement(@Param("row") Movement row);
}
