-- Figures about trade by period: turnover, exports, imports, deliveries.
create view trade_figures as
select *
from figures_about('trade');
