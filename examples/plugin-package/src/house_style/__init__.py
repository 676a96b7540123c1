"""The house style, as checks of contentaudit."""

from contentaudit import Check
from house_style.product_name import ProductName
from house_style.untested_offer import UntestedOffer

CHECKS: tuple[type[Check], ...] = (ProductName, UntestedOffer)
