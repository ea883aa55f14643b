package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.util.List;

/**
 * An operand of an operator that databases offer for whole numbers only, or with another meaning for others. A sum of
 * whole numbers is a decimal to most databases, so whatever may hold one is turned back.
 */
final class WholeOperand {

    private WholeOperand() {}

    static Expression<?> of(Expression<?> operand) {
        return isWhole(operand) ? operand : new WholeValue<>(SqlTypes.LONG, new Cast(operand, SqlTypes.LONG));
    }

    private static boolean isWhole(Expression<?> expression) {
        if (expression instanceof Labelled<?> labelled) {
            return isWhole(labelled.expression());
        } else if (expression instanceof Grouped<?> grouped) {
            return isWhole(grouped.operand());
        } else if (expression instanceof Enclosed<?> enclosed) {
            return isWhole(enclosed.operand());
        } else if (expression instanceof Computed<?> computed) {
            return isWhole(computed.fragment());
        }
        return expression instanceof Assignable<?, ?>
                || expression instanceof Parameter<?>
                || expression instanceof TypedParameter<?>;
    }

    private static boolean isWhole(Fragment fragment) {
        if (fragment instanceof Binary binary) {
            return isWhole(binary.left()) && isWhole(binary.right());
        } else if (fragment instanceof OperationCall call) {
            return areWhole(call.operands());
        }
        return fragment instanceof Cast || fragment instanceof TypedParameter.ParameterFragment<?>;
    }

    private static boolean areWhole(List<? extends Expression<?>> operands) {
        return operands.stream().allMatch(WholeOperand::isWhole);
    }
}
